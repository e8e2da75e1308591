import { isName } from '../../../../shared/domain/limits.ts'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import type { Form, FormRules } from '../../../forms/state/use-form.ts'
import { useT } from '../../../i18n/index.ts'

/** What is typed about a scenario. */
export interface Named {
  readonly name: string
  readonly note: string
}

/** As they are sent. */
export const trimmed = ({ name, note }: Named): Named => ({ name: name.trim(), note: note.trim() })

/** What the form of a scenario needs to know of its two fields. */
export function useNamedRules(start: Named): FormRules<Named, 'nameNeeded'> {
  const t = useT()
  return {
    start,
    words: { name: t(($) => $.weigh.keep.name), note: t(($) => $.weigh.keep.note) },
    faultsOf: ({ name }) => (isName(name) ? {} : { name: 'nameNeeded' }),
    faultText: (fault) => t(($) => $.weigh.keep[fault]),
  }
}

/** The two fields every kept scenario has. */
export function NameAndNote({ form }: { readonly form: Form<Named> }) {
  return (
    <>
      <TextField {...form.field('name')} withAsterisk data-autofocus dir="auto" />
      <NoteArea {...form.field('note')} minRows={3} />
    </>
  )
}
