import { Checkbox } from '@mantine/core'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { below } from '../../../forms/inputs/below.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { DurationInput } from '../../../forms/inputs/duration-input.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import type { Form } from '../../../forms/state/use-form.ts'
import { useT } from '../../../i18n/index.ts'
import type { InvoiceDraft } from './invoice-draft.ts'
import forms from '../../../forms/form.module.css'

interface Props {
  readonly form: Form<InvoiceDraft>
}

/** Says that the invoice sells hours ahead, which then get a project named after it. */
export function PrepaidSwitch({ form }: Props) {
  const t = useT()
  const { isPrepaid, prepaidName, number } = form.values
  const named = prepaidName || t(($) => $.doubts.paidAhead.projectOf, { number })
  return (
    <Checkbox
      label={t(($) => $.invoices.form.prepaid)}
      checked={isPrepaid}
      onChange={({ currentTarget: { checked } }) =>
        form.set({ isPrepaid: checked, ...(checked && { prepaidName: named }) })
      }
    />
  )
}

/** Q2: the block of hours the invoice is for; its price is what the invoice is for. */
export function PrepaidFields({ form }: Props) {
  const t = useT()
  return (
    <>
      <div className={forms.pair}>
        <DurationInput {...form.field('prepaidSeconds')} withAsterisk placeholder="40" />
        <DateInput
          {...form.field('prepaidFrom')}
          {...below(t(($) => $.invoices.form.prepaidFromHint))}
          clearable
        />
      </div>
      <TextField
        {...form.field('prepaidName')}
        {...below(t(($) => $.doubts.paidAhead.nameHint))}
        withAsterisk
        dir="auto"
        maxLength={textLimits.name}
      />
    </>
  )
}
