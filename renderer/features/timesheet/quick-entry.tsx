import { Button } from '@mantine/core'
import { useRef, type SubmitEvent } from 'react'
import { useCommand, useSettings, useStatus } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { EntryFieldInputs } from './entry-fields.tsx'
import classes from './timesheet.module.css'
import { blankDraft, readDraft, useEntryDraft } from './use-entry-draft.ts'

/** Time after the fact, by keyboard in seconds: client, date and activity stay for the next one. */
export function QuickEntry() {
  const t = useT()
  const { today } = useStatus()
  const { zone } = useSettings()
  const worked = useRef<HTMLInputElement>(null)
  const create = useCommand('entries.create', { undoText: t(($) => $.time.quick.saved) })
  const { draft, change, problem, setProblem } = useEntryDraft(blankDraft(today))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const read = readDraft(draft, zone)
    if (!read.ok) {
      setProblem(read.problem)
      return worked.current?.focus()
    }
    create.mutate(read.fields, {
      onSuccess: () => {
        change({ worked: '', note: '' })
        worked.current?.focus()
      },
    })
  }
  return (
    <Section title={t(($) => $.time.quick.title)}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <EntryFieldInputs draft={draft} onChange={change} problem={problem} workedRef={worked} />
        <Button type="submit" className={classes['add'] ?? ''} loading={create.isPending}>
          {t(($) => $.time.quick.add)}
        </Button>
      </form>
    </Section>
  )
}
