import { Button, Group } from '@mantine/core'
import { Link } from 'wouter'
import type { Report } from '../../../shared/contract/reports.ts'
import { useSettings } from '../../api/index.ts'
import { Figure } from '../../components/figure.tsx'
import { useFormat, type Format } from '../../format/index.ts'
import { useT, type Translate } from '../../i18n/index.ts'
import { rich, slot } from '../../report/rich.tsx'
import { SumList } from '../../report/sum-list.tsx'
import classes from './dashboard.module.css'

type Worth = NonNullable<Report['worth']>

/** Before any invoice: what the hours would be worth, at which rates, and the one step that is missing. */
export function BeforeInvoices({ worth }: { worth: Worth }) {
  const t = useT()
  return (
    <>
      <p className={classes['answer']}>
        {t(($) => $.dashboard.before.missing)} <WorthSentence worth={worth} />
      </p>
      <Unagreed worth={worth} />
      <p className={classes['more']}>{t(($) => $.dashboard.before.nobodyJudged)}</p>
      <Group>
        <Button component={Link} href="/import">
          {t(($) => $.dashboard.before.import)}
        </Button>
        <Button component={Link} href="/invoices" variant="default">
          {t(($) => $.dashboard.before.enter)}
        </Button>
      </Group>
    </>
  )
}

/** At agreed rates where there are any, else at the target; nothing where there is neither. */
function WorthSentence({ worth }: { worth: Worth }) {
  const t = useT()
  const format = useFormat()
  const { targetRate } = useSettings()
  const { agreedSeconds, agreedValue, unagreedSeconds, targetValue } = worth
  const words = {
    hours: <strong className="hw-number">{format.hours(agreedSeconds || unagreedSeconds)}</strong>,
    amount: <WorthFigure worth={worth} />,
  }
  const gaps = { hours: slot('hours'), amount: slot('amount') }
  if (agreedSeconds > 0 && agreedValue !== 0) {
    return rich(
      t(($) => $.dashboard.before.agreed, gaps),
      words,
    )
  }
  if (targetValue === null || targetRate === null || unagreedSeconds === 0) return null
  const target = format.rate(targetRate, { whole: true })
  return rich(
    t(($) => $.dashboard.before.target, { ...gaps, target }),
    words,
  )
}

/** The hours nobody agreed a rate for are in no sum; what they would be worth is said beside it. */
function Unagreed({ worth }: { worth: Worth }) {
  const t = useT()
  const format = useFormat()
  const { targetRate } = useSettings()
  const { agreedSeconds, unagreedSeconds, targetValue } = worth
  if (agreedSeconds === 0 || unagreedSeconds === 0) return null
  const hours = format.hours(unagreedSeconds)
  return (
    <p className={classes['more']}>
      {targetValue === null || targetRate === null
        ? t(($) => $.dashboard.before.unagreed, { hours })
        : t(($) => $.dashboard.before.unagreedTarget, {
            hours,
            target: format.rate(targetRate, { whole: true }),
            amount: format.money(targetValue, undefined, { whole: true }),
          })}
    </p>
  )
}

function WorthFigure({ worth }: { worth: Worth }) {
  const t = useT()
  const format = useFormat()
  const total = totalOf(worth)
  return (
    <Figure
      label={t(($) => $.dashboard.before.label)}
      value={format.money(total)}
      rule={t(($) => $.dashboard.before.rule)}
      madeOf={
        <SumList
          lines={[
            ...worth.clients.map((one) => ({
              label: <ClientWorth name={one.client} text={hoursText(one, t, format)} />,
              value: format.money(totalOf({ ...one, agreedSeconds: worth.agreedSeconds })),
            })),
            {
              sign: '=',
              label: t(($) => $.dashboard.table.total),
              value: format.money(total),
              result: true,
            },
          ]}
        />
      }
      className={classes['big']}
    >
      <bdi className="hw-number">{format.money(total, undefined, { whole: true })}</bdi>
    </Figure>
  )
}

type Sums = Pick<Worth, 'agreedSeconds' | 'agreedValue' | 'targetValue'>

// One kind of rate a sum: never agreed and target mixed.
const totalOf = ({ agreedSeconds, agreedValue, targetValue }: Sums): number =>
  agreedSeconds > 0 ? agreedValue : (targetValue ?? 0)

function hoursText(
  { seconds, unagreedSeconds }: Worth['clients'][number],
  t: Translate,
  format: Format,
): string {
  const hours = format.hours(seconds)
  return unagreedSeconds === 0
    ? hours
    : t(($) => $.dashboard.before.ofThem, { hours, unagreed: format.hours(unagreedSeconds) })
}

function ClientWorth({ name, text }: { name: string; text: string }) {
  return (
    <>
      <bdi>{name}</bdi> <small>{text}</small>
    </>
  )
}
