import { Select } from '@mantine/core'
import { useId } from 'react'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { Option } from '../../forms/inputs/search/use-search-list.ts'
import { CreatableSelect } from '../../forms/inputs/creatable-select.tsx'
import { FieldLabel } from './field-label.tsx'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'

type TextKey = { [K in keyof Settings]: Settings[K] extends string ? K : never }[keyof Settings]

interface Props {
  readonly name: TextKey
  readonly label: string
  readonly text?: string
  readonly data: readonly Option[]
  readonly searchable?: boolean
}

/** A setting chosen from a list and saved at once. */
export function ChoiceSetting({ name, label, text, data, searchable = false }: Props) {
  const id = useId()
  const setting = useSavedSetting(name)
  const shared = {
    id,
    value: setting.value,
    error: setting.failed,
    description: text,
    inputWrapperOrder: ['input', 'error', 'description'] as ('input' | 'error' | 'description')[],
  }
  return (
    <div className={classes['field']} data-setting={name}>
      <FieldLabel id={id} label={label}>
        <SavedMark shown={setting.saved} />
      </FieldLabel>
      {searchable ? (
        <CreatableSelect
          {...shared}
          data={data}
          clearable={false}
          onChange={(value) => {
            const known = data.find((choice) => choice.value === value)
            if (known) setting.save(known.value)
          }}
        />
      ) : (
        <Select
          {...shared}
          data={[...data]}
          allowDeselect={false}
          onChange={(value) => value !== null && setting.save(value)}
        />
      )}
    </div>
  )
}
