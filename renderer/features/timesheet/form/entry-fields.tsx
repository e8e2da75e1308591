import { Checkbox } from '@mantine/core'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { activities } from '../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { DoubtHints } from '../../../forms/doubts/doubt-hints.tsx'
import { useDoubts } from '../../../forms/doubts/use-doubts.ts'
import { ClientSelect } from '../../../forms/inputs/client-select.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { ProjectSelect } from '../../../forms/inputs/project-select.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import type { Form } from '../../../forms/state/use-form.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryDraft } from './entry-draft.ts'
import { storedTimeOf } from './entry-time.ts'
import { PassChoice } from '../pass-choice.tsx'
import classes from '../timesheet.module.css'
import { UnderstoodTime } from './understood-time.tsx'

interface Props {
  readonly form: Form<EntryDraft>
  /** The zone clock times are meant in. */
  readonly zone: string
  /** What was stored before, if anything was. */
  readonly originals?: readonly EntryTime[]
  /** The entry that is changed; null: a new one. */
  readonly entryId?: number | null
}

const timeDoubts = ['long-entry', 'long-day', 'overlapping-entries', 'future-entry'] as const

/** The fields of an entry in the order in which people think of them; Tab walks through all. */
export function EntryFieldInputs({ form, zone, originals, entryId = null }: Props) {
  const t = useT()
  const time = storedTimeOf(form.values, zone, originals)
  const doubts = useDoubts(typeof time === 'string' ? null : { of: 'entry', id: entryId, time })
  const billable = form.field('billable')
  return (
    <>
      <ClientSelect
        {...form.field('clientId')}
        onChange={(clientId) => form.set({ clientId, projectId: null })}
      />
      <ProjectSelect {...form.field('projectId')} clientId={form.values.clientId} />
      <DateInput {...form.field('date')} />
      <TextField
        {...form.field('worked')}
        data-autofocus
        dir="ltr"
        className={classes['workedField'] ?? ''}
        classNames={{ description: classes['workedHint'] ?? '' }}
        placeholder={t(($) => $.time.quick.workedPlaceholder)}
        title={t(($) => $.time.quick.workedHelp)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={typeof time !== 'string' && <UnderstoodTime time={time} />}
      />
      <PassChoice form={form} zone={zone} />
      <DoubtHints doubts={doubts} about={timeDoubts} className={classes['doubts']} />
      <TextField
        {...form.field('note')}
        className={classes['noteField'] ?? ''}
        placeholder={t(($) => $.time.quick.notePlaceholder)}
        autoComplete="on"
        dir="auto"
        maxLength={textLimits.note}
      />
      <Choice
        {...form.field('activity')}
        options={activities}
        nameOf={(activity) => t(($) => $.common.activities[activity])}
      />
      <Checkbox
        className={classes['billable'] ?? ''}
        label={billable.label}
        checked={billable.value}
        onChange={(event) => billable.onChange(event.currentTarget.checked)}
      />
    </>
  )
}
