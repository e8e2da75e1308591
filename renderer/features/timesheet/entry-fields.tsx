import { Checkbox, Select, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { activities } from '../../../shared/domain/kinds.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { ClientSelect } from '../../forms/client-select.tsx'
import { DateInput } from '../../forms/date-input.tsx'
import { ProjectSelect } from '../../forms/project-select.tsx'
import { useT } from '../../i18n/index.ts'
import classes from './timesheet.module.css'
import { UnderstoodTime } from './understood-time.tsx'
import type { DraftProblem, EntryDraft } from './use-entry-draft.ts'

interface Props {
  readonly draft: EntryDraft
  readonly onChange: (part: Partial<EntryDraft>) => void
  readonly problem: DraftProblem | null
  readonly workedRef?: Ref<HTMLInputElement>
}

/** The fields of an entry in the order in which people think of them; Tab walks through all. */
export function EntryFieldInputs({ draft, onChange, problem, workedRef }: Props) {
  const t = useT()
  const wrong = useProblemText(problem)
  return (
    <>
      <ForWhom draft={draft} onChange={onChange} />
      <DateInput
        label={t(($) => $.common.fields.date)}
        value={draft.date}
        onChange={(date) => onChange({ date })}
        error={problem === 'no-date' && wrong}
      />
      <Worked
        inputRef={workedRef}
        draft={draft}
        onChange={onChange}
        error={problem !== 'no-date' && wrong}
      />
      <TextInput
        className={classes['noteField'] ?? ''}
        label={t(($) => $.common.fields.note)}
        placeholder={t(($) => $.time.quick.notePlaceholder)}
        maxLength={textLimits.note}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <Select
        label={t(($) => $.common.fields.activity)}
        allowDeselect={false}
        data={activities.map((value) => ({ value, label: t(($) => $.common.activities[value]) }))}
        value={draft.activity}
        onChange={(activity) => activity && onChange({ activity })}
      />
      <Checkbox
        className={classes['billable'] ?? ''}
        label={t(($) => $.common.fields.billable)}
        checked={draft.billable}
        onChange={(event) => onChange({ billable: event.currentTarget.checked })}
      />
    </>
  )
}

type DraftProps = Pick<Props, 'draft' | 'onChange'>

function ForWhom({ draft, onChange }: DraftProps) {
  const t = useT()
  return (
    <>
      <ClientSelect
        label={t(($) => $.common.fields.client)}
        value={draft.clientId}
        onChange={(clientId) => onChange({ clientId, projectId: null })}
      />
      <ProjectSelect
        label={t(($) => $.common.fields.project)}
        clientId={draft.clientId}
        value={draft.projectId}
        onChange={(projectId) => onChange({ projectId })}
      />
    </>
  )
}

interface WorkedProps extends DraftProps {
  readonly inputRef: Ref<HTMLInputElement> | undefined
  readonly error: string | false | null
}

function Worked({ draft, onChange, inputRef, error }: WorkedProps) {
  const t = useT()
  return (
    <TextInput
      ref={inputRef}
      className={classes['workedField'] ?? ''}
      classNames={{ description: classes['workedHint'] ?? '' }}
      label={t(($) => $.time.quick.worked)}
      placeholder={t(($) => $.time.quick.workedPlaceholder)}
      title={t(($) => $.time.quick.workedHelp)}
      autoComplete="off"
      value={draft.worked}
      onChange={(event) => onChange({ worked: event.currentTarget.value })}
      error={error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={<UnderstoodTime text={draft.worked} />}
    />
  )
}

function useProblemText(problem: DraftProblem | null): string | null {
  const t = useT()
  return problem === null ? null : t(($) => $.time.quick.problems[problem])
}
