import { useState } from 'react'
import { useSettings } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { DoubtHints } from '../../forms/doubts/doubt-hints.tsx'
import { useDoubts } from '../../forms/doubts/use-doubts.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { CalculatorButton } from './break-even-calculator.tsx'
import { RateField, type RateName, type RateProps } from './rate-fields.tsx'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'

/** The three rates every client is judged against (B1), with the calculator for the break-even one. */
export function RatesSection() {
  const t = useT()
  return (
    <Section title={t(($) => $.settings.rates.title)} text={t(($) => $.settings.rates.text)}>
      <RateSettings />
    </Section>
  )
}

/** What stands in the fields and is not saved yet. */
type TypedRates = Readonly<Partial<Record<RateName, number | null | undefined>>>

/** The fields of the three rates, each saved as it is left, and whether their order is odd (Q4). */
export function RateSettings() {
  const saved = useSettings()
  const [typed, setTyped] = useState<TypedRates>({})
  const breakEven = useSavedSetting('breakEvenRate')
  const { praoRate, breakEvenRate, targetRate } = { ...saved, ...given(typed) }
  const doubts = useDoubts({ of: 'rates', praoRate, breakEvenRate, targetRate })
  return (
    <>
      <div className={classes['three']}>
        <SavedRate name="praoRate" setTyped={setTyped} />
        <SavedRate
          name="breakEvenRate"
          action={<CalculatorButton onApply={(rate) => breakEven.save(rate)} />}
          setTyped={setTyped}
        />
        <SavedRate name="targetRate" setTyped={setTyped} />
      </div>
      <DoubtHints
        doubts={doubts}
        about={['rates-out-of-order']}
        className={classes['rateDoubts']}
      />
    </>
  )
}

const given = (typed: TypedRates) =>
  Object.fromEntries(Object.entries(typed).filter(([, rate]) => rate !== undefined)) as Partial<
    Record<RateName, number | null>
  >

type SavedRateProps = Pick<RateProps, 'name' | 'action'> & {
  readonly setTyped: (how: (now: TypedRates) => TypedRates) => void
}

function SavedRate({ name, action, setTyped }: SavedRateProps) {
  const format = useFormat()
  const setting = useSavedSetting(name, (rate) => (rate === null ? '–' : format.rate(rate)))
  return (
    <RateField
      name={name}
      value={setting.value}
      onTyped={(rate) => setTyped((now) => ({ ...now, [name]: rate }))}
      onCommit={(rate, sending) => {
        setTyped((now) => ({ ...now, [name]: undefined }))
        setting.save(rate, sending)
      }}
      failed={setting.failed}
      mark={<SavedMark shown={setting.saved} />}
      action={action}
    />
  )
}
