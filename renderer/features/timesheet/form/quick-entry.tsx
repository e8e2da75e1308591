import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useCommand, useSettings, useStatus } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { sendingOf } from '../../../forms/state/sending.ts'
import { FormFields } from '../../../forms/state/unread.tsx'
import { useFocusFirstFault } from '../../../forms/use-focus-first-fault.ts'
import { useForm, type Form } from '../../../forms/state/use-form.ts'
import { useT } from '../../../i18n/index.ts'
import { blankDraft, draftFaults, fieldsOf, type EntryDraft } from './entry-draft.ts'
import type { TimeProblem } from './entry-time.ts'
import { EntryFieldInputs } from './entry-fields.tsx'
import classes from '../timesheet.module.css'
import { useEntryWords } from '../use-entry-words.ts'

/** Time after the fact, by keyboard in seconds: client, date and activity stay for the next one. */
export function QuickEntry() {
  const t = useT()
  const worked = useRef<HTMLInputElement>(null)
  const { ref, tried } = useFocusFirstFault()
  const { zone } = useSettings()
  const form = useQuickForm(zone, () => worked.current?.focus())
  return (
    <Section title={t(($) => $.time.quick.title)}>
      <form
        className={classes['form']}
        ref={ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          tried()
          form.submit()
        }}
      >
        <FormFields form={form}>
          <EntryFieldInputs form={form} zone={zone} workedRef={worked} />
        </FormFields>
        <Button type="submit" className={classes['add'] ?? ''} loading={form.saving}>
          {t(($) => $.time.quick.add)}
        </Button>
      </form>
    </Section>
  )
}

function useQuickForm(zone: string, onSaved: () => void): Form<EntryDraft> {
  const t = useT()
  const { today } = useStatus()
  const create = useCommand('entries.create', { undoText: t(($) => $.time.quick.saved) })
  const form: Form<EntryDraft> = useForm<EntryDraft, TimeProblem>(
    {
      start: blankDraft(today),
      words: useEntryWords(),
      coreNames: { time: 'worked' },
      faultsOf: (draft) => draftFaults(draft, zone),
      faultText: (problem) => t(($) => $.time.quick.problems[problem]),
    },
    sendingOf(
      create,
      (draft) => fieldsOf(draft, zone),
      () => {
        form.restart((now) => ({ ...now, worked: '', pass: 'before', note: '' }))
        onSaved()
      },
    ),
  )
  return form
}
