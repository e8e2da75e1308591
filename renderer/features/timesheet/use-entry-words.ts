import type { FieldWords } from '../../forms/state/field-words.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { EntryDraft } from './form/entry-draft.ts'
import { useNames } from '../../components/hooks/use-names.ts'

/** How the fields of an entry are called and said. */
export function useEntryWords(): FieldWords<EntryDraft> {
  const t = useT()
  const { date } = useFormat()
  const names = useNames()
  return {
    clientId: [t(($) => $.common.fields.client), (_, draft) => names.client(draft) ?? ''],
    projectId: [t(($) => $.common.fields.project), (_, draft) => names.project(draft) ?? ''],
    date: [t(($) => $.common.fields.date), (on) => date(on)],
    worked: t(($) => $.time.quick.worked),
    pass: [t(($) => $.time.quick.pass.label), (pass) => t(($) => $.time.quick.pass.said[pass])],
    note: t(($) => $.common.fields.note),
    activity: [
      t(($) => $.common.fields.activity),
      (activity) => t(($) => $.common.activities[activity]),
    ],
    billable: t(($) => $.common.fields.billable),
  }
}
