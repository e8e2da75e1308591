import { useId, useState } from 'react'
import type { Settings } from '../../../shared/domain/settings.ts'
import { TextField } from '../../forms/inputs/text-field.tsx'
import { useTyped } from '../../forms/state/use-typed.ts'
import { FieldLabel } from './field-label.tsx'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'

interface Props<K extends keyof Settings> {
  readonly name: K
  readonly label: string
  /** What the setting means, in a sentence. */
  readonly text: string
  readonly unit?: string
  readonly write: (value: Settings[K]) => string
  /** Undefined for text that is no value of the setting. */
  readonly read: (typed: string) => Settings[K] | undefined
  readonly invalid: string
  readonly inputMode?: 'decimal' | 'text'
}

/** A setting typed as text and saved when the field is left; what cannot be read stays, with the reason. */
export function TextSetting<K extends keyof Settings>({
  name,
  label,
  text,
  unit,
  write,
  read,
  invalid,
  inputMode = 'decimal',
}: Props<K>) {
  const id = useId()
  const setting = useSavedSetting(name, write)
  const field = useTyped<string, Settings[K]>(setting.value)
  const { typed } = field
  const [wrong, setWrong] = useState(false)
  const leave = (over: boolean) => {
    if (typed === null) return
    const value = read(typed)
    setWrong(value === undefined)
    if (value !== undefined) setting.save(value, field.sending(typed, over))
  }
  return (
    <div className={classes['field']} data-setting={name}>
      <FieldLabel id={id} label={label}>
        <SavedMark shown={setting.saved && typed === null} />
      </FieldLabel>
      <TextField
        id={id}
        description={text}
        inputWrapperOrder={['input', 'error', 'description']}
        inputMode={inputMode}
        {...(unit !== undefined && {
          rightSection: <span aria-hidden="true">{unit}</span>,
          rightSectionPointerEvents: 'none',
          rightSectionWidth: 68,
        })}
        value={typed ?? write(setting.value)}
        error={wrong ? invalid : setting.failed}
        onChange={(next) => {
          field.type(next)
          setWrong(false)
        }}
        onBlur={() => leave(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave(true)
        }}
      />
    </div>
  )
}
