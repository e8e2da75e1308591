import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { useSettings } from '../../../api/index.ts'
import { DialogForm } from '../../../forms/dialog-form.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useT } from '../../../i18n/index.ts'
import { blankDraft, draftFaults, draftOf, fieldsOf, type EntryDraft } from './entry-draft.ts'
import type { TimeProblem } from './entry-time.ts'
import { EntryFieldInputs } from './entry-fields.tsx'
import classes from '../timesheet.module.css'
import { useEntryWords } from '../use-entry-words.ts'

interface Props {
  /** Whose hours they are. */
  readonly of: Pick<EntryDraft, 'clientId' | 'projectId'>
  readonly date: IsoDate
  readonly onClose: () => void
}

/** Logs hours that are missing, wherever that is noticed. */
export function AddEntry({ of, date, onClose }: Props) {
  const t = useT()
  const { zone } = useSettings()
  const form = useEntityForm<'entries', EntryDraft, TimeProblem>('entries', {
    opened: null,
    start: { ...blankDraft(date), ...of },
    words: useEntryWords(),
    valuesOf: draftOf,
    fieldsOf: (draft) => fieldsOf(draft, zone),
    faultsOf: (draft) => draftFaults(draft, zone),
    faultText: (problem) => t(($) => $.time.quick.problems[problem]),
    added: () => t(($) => $.time.quick.saved),
    changed: () => t(($) => $.time.entry.updated),
    onSaved: onClose,
  })
  return (
    <DialogForm
      title={t(($) => $.time.quick.title)}
      size="lg"
      action={t(($) => $.time.quick.add)}
      form={form}
      onClose={onClose}
    >
      <div className={classes['editForm']}>
        <EntryFieldInputs form={form} zone={zone} />
      </div>
    </DialogForm>
  )
}
