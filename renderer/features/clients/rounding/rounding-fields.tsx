import type { Rounding } from '../../../../shared/domain/entities.ts'
import {
  roundingDirections,
  roundingMinutes,
  roundingScopes,
} from '../../../../shared/domain/kinds.ts'
import { below } from '../../../forms/inputs/below.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import type { Form } from '../../../forms/state/use-form.ts'
import { useRoundingText } from '../../../format/use-rounding-text.ts'
import { useT } from '../../../i18n/index.ts'
import type { RoundingChoice, RoundingValues } from './rounding-values.ts'
import { useRoundingNames } from './use-rounding-words.ts'
import forms from '../../../forms/form.module.css'

interface Props<V extends RoundingValues> {
  readonly form: Form<V>
  /** Of a project: its client's, which holds unless it has its own. */
  readonly ofClient?: Rounding | null | undefined
}

const own: readonly RoundingChoice[] = ['none', ...roundingDirections]

/** T5: how time is rounded for invoices; to what and by what is asked where it is. */
export function RoundingFields<V extends RoundingValues>(props: Props<V>) {
  const t = useT()
  const roundingText = useRoundingText()
  const names = useRoundingNames()
  const { ofClient } = props
  // A form of more fields is one of these as well, which the compiler cannot see of a generic one.
  const form = props.form as unknown as Form<RoundingValues>
  const { rounding } = form.values
  return (
    <div className="hw-stack hw-tight">
      <Choice
        {...form.field('rounding')}
        {...below(hint())}
        options={ofClient === undefined ? own : ['client', ...own]}
        nameOf={names.rounding}
      />
      {(rounding === 'up' || rounding === 'nearest') && (
        <div className={forms.pair}>
          <Steps form={form} />
          <Choice
            {...form.field('roundingPer')}
            options={roundingScopes}
            nameOf={names.roundingPer}
          />
        </div>
      )}
    </div>
  )

  function hint(): string | false {
    if (rounding === 'none') return false
    if (rounding !== 'client')
      return t(($) => $.time.rounding[rounding === 'up' ? 'hint' : 'nearestHint'])
    return t(($) => $.time.rounding.asClientHint, { what: roundingText(ofClient ?? null) })
  }
}

function Steps({ form }: { readonly form: Form<RoundingValues> }) {
  const names = useRoundingNames()
  const { value, onChange, ...field } = form.field('roundingMinutes')
  return (
    <Choice
      {...field}
      options={roundingMinutes.map(String)}
      nameOf={(minutes) => names.roundingMinutes(Number(minutes))}
      value={String(value)}
      onChange={(next) => {
        const minutes = roundingMinutes.find((one) => String(one) === next)
        if (minutes !== undefined) onChange(minutes)
      }}
    />
  )
}
