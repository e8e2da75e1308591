import { Button, Modal } from '@mantine/core'
import type { SubmitEvent } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useCommand, useErrorText, useSettings } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { EntryFieldInputs } from './entry-fields.tsx'
import classes from './timesheet.module.css'
import { draftOf, readDraft, useEntryDraft } from './use-entry-draft.ts'

/** Edits one entry; what was typed stays if saving fails. */
export function EditEntry({
  entry,
  onClose,
}: {
  readonly entry: Entry | null
  readonly onClose: () => void
}) {
  const t = useT()
  return (
    <Modal
      opened={entry !== null}
      onClose={onClose}
      size="lg"
      title={t(($) => $.time.entry.edit)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
    >
      {entry && <EditForm key={entry.id} entry={entry} onClose={onClose} />}
    </Modal>
  )
}

function EditForm({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  const { zone } = useSettings()
  const update = useCommand('entries.update', {
    undoText: t(($) => $.time.entry.updated),
    ownErrors: true,
  })
  const { draft, change, problem, setProblem } = useEntryDraft(draftOf(entry))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const read = readDraft(draft, zone, entry.time)
    if (!read.ok) return setProblem(read.problem)
    update.mutate({ id: entry.id, fields: read.fields }, { onSuccess: onClose })
  }
  return (
    <form className={classes['editForm']} onSubmit={submit} noValidate>
      <EntryFieldInputs draft={draft} onChange={change} problem={problem} />
      {update.error && (
        <p className="hw-bad" role="alert">
          {errorText(update.error)}
        </p>
      )}
      <div className="hw-answers">
        <Button variant="default" onClick={onClose}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        <Button type="submit" loading={update.isPending}>
          {t(($) => $.common.actions.save)}
        </Button>
      </div>
    </form>
  )
}
