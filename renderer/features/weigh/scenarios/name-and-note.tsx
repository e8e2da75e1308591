import { isName } from '../../../../shared/domain/limits.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { NoteArea } from '../../../forms/note-area.tsx'
import { useT } from '../../../i18n/index.ts'

export interface NameAndNoteFields {
  readonly values: { readonly name: string; readonly note: string }
  /** As they are sent. */
  readonly trimmed: { readonly name: string; readonly note: string }
  readonly set: (patch: { readonly name?: string; readonly note?: string }) => void
  readonly changed: boolean
  readonly wrong: boolean
  /** True if what is typed may be sent. */
  readonly check: () => boolean
}

/** The typed name and note of a scenario. */
export function useNameAndNote(name: string, note: string): NameAndNoteFields {
  const [values, setValues] = useState({ name, note })
  const [tried, setTried] = useState(false)
  const wrong = !isName(values.name)
  return {
    values,
    trimmed: { name: values.name.trim(), note: values.note.trim() },
    set: (patch) => setValues({ ...values, ...patch }),
    changed: values.name !== name || values.note !== note,
    wrong: tried && wrong,
    check: () => {
      setTried(true)
      return !wrong
    },
  }
}

/** The two fields every kept scenario has. */
export function NameAndNote({ fields }: { readonly fields: NameAndNoteFields }) {
  const t = useT()
  return (
    <>
      <TextInput
        label={t(($) => $.weigh.keep.name)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        value={fields.values.name}
        error={fields.wrong ? t(($) => $.weigh.keep.nameNeeded) : undefined}
        onChange={(event) => fields.set({ name: event.currentTarget.value })}
      />
      <NoteArea
        label={t(($) => $.weigh.keep.note)}
        minRows={3}
        value={fields.values.note}
        onChange={(text) => fields.set({ note: text })}
      />
    </>
  )
}
