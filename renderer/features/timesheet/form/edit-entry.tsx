import type { Entry } from '../../../../shared/domain/entities.ts'
import { useSettings } from '../../../api/index.ts'
import { DialogForm } from '../../../forms/dialog-form.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useT } from '../../../i18n/index.ts'
import { draftFaults, draftOf, fieldsOf, type EntryDraft } from './entry-draft.ts'
import type { TimeProblem } from './entry-time.ts'
import { EntryFieldInputs } from './entry-fields.tsx'
import classes from '../timesheet.module.css'
import { useEntryWords } from '../use-entry-words.ts'

interface Props {
  readonly entry: Entry
  readonly onClose: () => void
}

const zoneOf = ({ time }: Entry, zone: string) => (time.kind === 'interval' ? time.zone : zone)

/** Edits one entry; what was typed stays if saving fails. */
export function EditEntry({ entry, onClose }: Props) {
  const t = useT()
  const { zone } = useSettings()
  const form = useEntryForm({ entry, onClose })
  return (
    <DialogForm title={t(($) => $.time.entry.edit)} size="lg" form={form} onClose={onClose}>
      <div className={classes['editForm']}>
        <EntryFieldInputs
          form={form}
          zone={zoneOf(entry, zone)}
          originals={[entry.time]}
          entryId={entry.id}
        />
      </div>
    </DialogForm>
  )
}

function useEntryForm({ entry, onClose }: Props) {
  const t = useT()
  const { zone } = useSettings()
  return useEntityForm<'entries', EntryDraft, TimeProblem>('entries', {
    opened: entry,
    start: draftOf(entry),
    words: useEntryWords(),
    valuesOf: draftOf,
    fieldsOf: (draft, row) => fieldsOf(draft, zone, [row?.time ?? entry.time, entry.time]),
    faultsOf: (draft) => draftFaults(draft, zone, [entry.time]),
    faultText: (problem) => t(($) => $.time.quick.problems[problem]),
    added: () => t(($) => $.time.quick.saved),
    coreNames: { time: 'worked' },
    changed: () => t(($) => $.time.entry.updated),
    onSaved: onClose,
  })
}
