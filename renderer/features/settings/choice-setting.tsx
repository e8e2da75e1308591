import { Select } from '@mantine/core'
import { useId } from 'react'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { Choice } from './choices.ts'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'

type TextKey = { [K in keyof Settings]: Settings[K] extends string ? K : never }[keyof Settings]

/** A setting chosen from a list and saved at once. */
export function ChoiceSetting({
  name,
  label,
  text,
  data,
  searchable = false,
}: {
  readonly name: TextKey
  readonly label: string
  readonly text?: string
  readonly data: readonly Choice[]
  readonly searchable?: boolean
}) {
  const id = useId()
  const setting = useSavedSetting(name)
  return (
    <div className={classes['field']}>
      <div className={classes['labelRow']}>
        <label className={classes['label']} htmlFor={id}>
          {label}
        </label>
        <SavedMark shown={setting.saved} />
      </div>
      <Select
        id={id}
        data={[...data]}
        searchable={searchable}
        allowDeselect={false}
        selectFirstOptionOnChange={searchable}
        limit={searchable ? 60 : 100}
        value={setting.value}
        onChange={(value) => value !== null && setting.save(value)}
        error={setting.failed}
        description={text}
        inputWrapperOrder={['input', 'error', 'description']}
      />
    </div>
  )
}
