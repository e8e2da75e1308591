import { divide, multiply, rational, subtract, zero, type Rational } from '../../domain/rational.ts'
import { exactRate } from '../rates.ts'
import { courseOf, type Course } from './what-if-outcome.ts'
import { paidHours, type Assumptions } from './what-if.ts'
import { yearOf, type Year, type YearLine } from './year.ts'

export type { Year } from './year.ts'

/** A client's window: earned in base minor units, hours in seconds. */
export type PortfolioClient = {
  readonly clientId: number
  readonly client: string
  readonly earned: number
  readonly countedSeconds: number
  /** O1: whether freed hours could be filled with work such as this client's. */
  readonly isOther: boolean
}

/** Rates in base minor units per hour; `acquisition` for each client that goes. */
export type PortfolioInput = Pick<
  Assumptions,
  'fill' | 'horizonMonths' | 'notice' | 'ramp' | 'acquisition'
> & {
  readonly clients: readonly PortfolioClient[]
  readonly leaving: ReadonlySet<number>
  readonly windowMonths: number
  /** As the user gave it; null: what O1's others among the clients that stay bring, else the target. */
  readonly alternative: number | null
  readonly targetRate: number | null
}

/** The year as it is and after some clients have gone; `acquisition` among the assumptions is for each of them. */
export type Portfolio = Course & {
  readonly assumptions: Assumptions
  readonly keep: Year
  readonly after: Year
}

/**
 * W1 for several clients at once. Their hours and revenue are taken together, and each with counted
 * hours costs its own effort to replace. The year before is twelve average months of the window; the
 * year after is that of the clients that stay and twelve months of steady new work, spread equally
 * over as many new clients as were replaced. Null while no alternative is known.
 */
export function portfolio(input: PortfolioInput): Portfolio | null {
  const { clients, leaving, windowMonths } = input
  const [going, staying] = partition(clients, ({ clientId }) => leaving.has(clientId))
  const alternative = alternativeOf(input, staying)
  if (!alternative && going.length > 0) return null
  const replaced = going.filter(({ countedSeconds }) => countedSeconds > 0)
  // Not h × r: what came in without hours, such as a retainer, is lost as well.
  const lost = rational(total(going, 'earned'), windowMonths)
  const hours = rational(total(going, 'countedSeconds'), 3600 * windowMonths)
  const { fill, horizonMonths, notice, ramp, acquisition } = input
  const assumptions: Assumptions = {
    hours,
    rate: hours.num === 0n ? zero : divide(lost, hours),
    alternative: alternative ?? zero,
    fill,
    horizonMonths,
    notice,
    ramp,
    acquisition,
  }
  const lines = (some: readonly PortfolioClient[]) => some.map((one) => yearLine(one, windowMonths))
  return {
    assumptions,
    keep: yearOf(lines(clients)),
    after: yearOf([...lines(staying), ...newWork(assumptions, replaced.length)]),
    ...together(assumptions, lost, replaced.length, going.length > 0),
  }
}

/** W1's course for all that go; nobody going, there is nothing to pay back. */
function together(
  assumptions: Assumptions,
  lost: Rational,
  replaced: number,
  isAnyone: boolean,
): Course {
  const acquisition = multiply(assumptions.acquisition, rational(replaced))
  const all = { ...assumptions, acquisition }
  const course = courseOf(all, assumptions.notice, (month, now) =>
    month <= now.notice ? zero : subtract(multiply(paidHours(now, month), now.alternative), lost),
  )
  return isAnyone ? course : { ...course, breakEvenMonth: null }
}

function alternativeOf(
  { alternative, targetRate }: PortfolioInput,
  staying: readonly PortfolioClient[],
): Rational | null {
  if (alternative !== null) return rational(alternative)
  const others = staying.filter(({ isOther }) => isOther)
  const rest = exactRate(total(others, 'earned'), total(others, 'countedSeconds'))
  return rest ?? (targetRate === null ? null : rational(targetRate))
}

function yearLine(one: PortfolioClient, windowMonths: number): YearLine {
  const { clientId, client, earned, countedSeconds } = one
  return {
    clientId,
    client,
    revenue: rational(BigInt(earned) * 12n, BigInt(windowMonths)),
    seconds: rational(BigInt(countedSeconds) * 12n, BigInt(windowMonths)),
    clients: 1,
  }
}

/** The freed hours once the ramp is over: fill × hours, as in W1's later months. */
function newWork({ hours, fill, alternative }: Assumptions, clients: number): YearLine[] {
  if (clients === 0) return []
  const sold = multiply(multiply(hours, fill), rational(12))
  const revenue = multiply(sold, alternative)
  const seconds = multiply(sold, rational(3600))
  return [{ clientId: null, client: '', revenue, seconds, clients }]
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

function total(clients: readonly PortfolioClient[], of: 'earned' | 'countedSeconds'): number {
  return clients.reduce((sum, client) => sum + client[of], 0)
}
