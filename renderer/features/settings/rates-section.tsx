import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSettings } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { BreakEvenCalculator } from './break-even-calculator.tsx'
import { RateField, type RateName } from './rate-fields.tsx'
import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'
import { useSavedSetting } from './use-saved-setting.ts'

/** The three rates every client is judged against (B1), with the calculator for the break-even one. */
export function RatesSection() {
  const t = useT()
  const [open, setOpen] = useState(false)
  const breakEven = useSavedSetting('breakEvenRate')
  return (
    <Section title={t(($) => $.settings.rates.title)} text={t(($) => $.settings.rates.text)}>
      <div className={classes['three']}>
        <SavedRate name="praoRate" />
        <SavedRate
          name="breakEvenRate"
          action={
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
              {t(($) => $.settings.calculator.open)}
            </Button>
          }
        />
        <SavedRate name="targetRate" />
      </div>
      <OddOrder />
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t(($) => $.settings.calculator.title)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      >
        <BreakEvenCalculator
          onApply={(rate) => {
            breakEven.save(rate)
            setOpen(false)
          }}
        />
      </Modal>
    </Section>
  )
}

function SavedRate({
  name,
  action,
}: {
  readonly name: RateName
  readonly action?: React.ReactNode
}) {
  const setting = useSavedSetting(name)
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
