import { useSettings } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { CalculatorButton } from './break-even-calculator.tsx'
import { RateField, type RateProps } from './rate-fields.tsx'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'

/** The three rates every client is judged against (B1), with the calculator for the break-even one. */
export function RatesSection() {
  const t = useT()
  const breakEven = useSavedSetting('breakEvenRate')
  return (
    <Section title={t(($) => $.settings.rates.title)} text={t(($) => $.settings.rates.text)}>
      <div className={classes['three']}>
        <SavedRate name="praoRate" />
        <SavedRate
          name="breakEvenRate"
          action={<CalculatorButton onApply={(rate) => breakEven.save(rate)} />}
        />
        <SavedRate name="targetRate" />
      </div>
      <OddOrder />
    </Section>
  )
}

function SavedRate({ name, action }: Pick<RateProps, 'name' | 'action'>) {
  const format = useFormat()
  const setting = useSavedSetting(name, (rate) => (rate === null ? '–' : format.rate(rate)))
  return (
    <RateField
      name={name}
      value={setting.value}
      onCommit={setting.save}
      failed={setting.failed}
      mark={<SavedMark shown={setting.saved} />}
      action={action}
    />
  )
}

function OddOrder() {
  const t = useT()
  const { praoRate, breakEvenRate, targetRate } = useSettings()
  const set = [praoRate, breakEvenRate, targetRate].filter((rate) => rate !== null)
  const odd = set.some((rate, i) => i > 0 && rate < (set[i - 1] ?? 0))
  return (
    <p className={classes['hint']} role="status">
      {odd && t(($) => $.settings.rates.order)}
    </p>
  )
}
