import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useStatus } from '../../api/index.ts'
import { ClientSelect } from '../../forms/inputs/client-select.tsx'
import { DateInput } from '../../forms/inputs/date-input.tsx'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { shiftedAsOf } from '../../report/report-window.ts'
import classes from './compare.module.css'
import type { Comparing } from './use-comparing.ts'

interface Props {
  readonly comparing: Comparing
}

/** Chooses both sides, and turns them round. */
export function CompareChoice({ comparing }: Props) {
  const t = useT()
  const { today } = useStatus()
  const { mode, window, a, b, choose, swap, sides } = comparing
  const before = shiftedAsOf(window.asOf, -window.months, today)
  return (
    <Section>
      <div className={classes['choice']}>
        <SegmentedControl
          size="xs"
          aria-label={t(($) => $.review.choose.label)}
          value={mode}
          onChange={(next) => choose({ other: next === 'periods' ? before : null })}
          data={[
            { value: 'clients', label: t(($) => $.review.choose.byClient) },
            { value: 'periods', label: t(($) => $.review.choose.byPeriod) },
          ]}
        />
        <div className={classes['sides']}>
          <ChooseClient
            label={t(($) => $.review.choose[mode === 'clients' ? 'first' : 'whom'])}
            value={a}
            onChange={(id) => choose({ a: id })}
          />
          <Button
            variant="default"
            disabled={sides === null}
            leftSection={<IconArrowsLeftRight size={16} aria-hidden />}
            onClick={swap}
          >
            {t(($) => $.review.choose.swap)}
          </Button>
          {mode === 'clients' ? (
            <ChooseClient
              label={t(($) => $.review.choose.second)}
              value={b}
              onChange={(id) => choose({ b: id })}
            />
          ) : (
            <OtherPeriod comparing={comparing} before={before} />
          )}
        </div>
      </div>
    </Section>
  )
}

interface ChooseProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (clientId: number | null) => void
}

/** Any client there is, archived ones too: they are worth comparing with. */
const ChooseClient = (props: ChooseProps) => <ClientSelect {...props} creatable={false} archived />

/** The other window: the one before, the same a year earlier, or any that ends on a day. */
function OtherPeriod({ comparing, before }: Props & { readonly before: string }) {
  const t = useT()
  const { today } = useStatus()
  const { window, other, choose } = comparing
  const year = shiftedAsOf(window.asOf, -12, today)
  const quick = [
    { key: 'before', date: before },
    { key: 'year', date: year },
  ] as const
  return (
    <div className={classes['period']}>
      <DateInput
        label={t(($) => $.review.choose.until, { count: window.months })}
        value={other}
        maxDate={today}
        whenLeft
        onChange={(date) => date !== null && choose({ other: date })}
      />
      {quick
        .filter(({ key, date }) => key === 'before' || date !== before)
        .map(({ key, date }) => (
          <Button
            key={key}
            size="xs"
            variant={other === date ? 'light' : 'subtle'}
            aria-pressed={other === date}
            onClick={() => choose({ other: date })}
          >
            {t(($) => $.review.choose[key])}
          </Button>
        ))}
    </div>
  )
}
