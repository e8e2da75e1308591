import {
  dayNumber,
  firstDayOfMonth,
  lastDayOfMonth,
  monthKey,
  monthOfDate,
  type IsoDate,
} from '../../../shared/domain/calendar.ts'
import { mulDiv } from '../../../shared/domain/money.ts'
import { fromDecimal, multiply, rational, roundHalfEven } from '../../../shared/domain/rational.ts'
import type { OptionInput } from '../../../shared/domain/deciding/weighing.ts'
import {
  hindsight,
  type MonthCompared,
  type MonthSeen,
} from '../../../shared/profitability/weigh/scenario.ts'
import { settledMatterFrom } from '../../../shared/profitability/figures.ts'
import {
  cutsOfMonths,
  earnedOfMonths,
  figuresOfMonths,
} from '../../../shared/profitability/series.ts'
import type { ClientLine } from '../../../shared/profitability/types.ts'
import { startingPoint } from '../../../shared/profitability/weigh/what-if.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import type { KeptScenario } from '../../store/entities/deciding/scenarios.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { reading } from '../../store/rows/transaction.ts'
import type { Gathered } from '../report/gather.ts'

/** What the client (h × r as assumed) and all others bring a month while nothing changes, base minor units. */
export function monthlyBefore(input: OptionInput, { report }: Gathered, line: ClientLine) {
  const start = startingPoint(line, report.months)
  const hours = input.hours === undefined ? start.hours : fromDecimal(input.hours)
  const rate = input.rate === undefined ? start.rate : rational(input.rate)
  const others = report.totals.earned - line.earned
  return {
    clientMonthly: roundHalfEven(multiply(hours, rate)),
    othersMonthly: mulDiv(others, 1, report.months),
  }
}

/** E5: the full months after the one a scenario was kept in, as known on the as-of date, beside what was expected. */
export function compareScenario(db: Db, kept: KeptScenario, asOf: IsoDate): MonthCompared[] {
  const first = monthOfDate(kept.keptOn) + 1
  const isFull = dayNumber(asOf) === lastDayOfMonth(monthOfDate(asOf))
  const last = monthOfDate(asOf) - (isFull ? 0 : 1)
  const count = Math.min(last - first + 1, kept.expected.cumulative.length)
  if (count < 1) return []
  return hindsight(
    kept.expected,
    kept,
    reading(db, () => monthsSeen(db, kept, asOf, { first, count })),
  )
}

/** Of all clients no more is read than says something of these months. */
function monthsSeen(
  db: Db,
  { clientId }: KeptScenario,
  asOf: IsoDate,
  months: { readonly first: number; readonly count: number },
): MonthSeen[] {
  const settings = getSettings(db)
  const fromDay = firstDayOfMonth(months.first)
  const since = { base: settings.currency, fromDay, before: settledMatterFrom(asOf, fromDay) }
  const seen = Array.from({ length: months.count }, (_, i) => ({
    month: monthKey(months.first + i),
    clientSeconds: 0,
    clientEarned: 0,
    othersEarned: 0,
  }))
  const cuts = cutsOfMonths(months)
  for (const facts of loadClientFacts(db, { asOf, since })) {
    if (facts.id === clientId) {
      figuresOfMonths(facts, settings, asOf, months).forEach(({ seconds, earned }, i) => {
        Object.assign(seen[i] ?? {}, { clientSeconds: seconds, clientEarned: earned })
      })
    } else {
      earnedOfMonths(facts, settings, asOf, cuts).forEach((earned, i) => {
        const month = seen[i]
        if (month) month.othersEarned += earned
      })
    }
  }
  return seen
}
