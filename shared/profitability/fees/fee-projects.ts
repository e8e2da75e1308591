import { dayNumber } from '../../domain/calendar.ts'
import { compare, rational, type Rational } from '../../domain/rational.ts'
import { exactRate } from '../rates.ts'
import type { Ledger, LedgerLine } from '../revenue/ledger.ts'
import type { ClientHistory, ProjectFacts, RuleSettings } from '../types.ts'
import { feeMoney, invoicedFor, type FeeMoney, type Invoiced } from './fee-money.ts'
import { doubtfulInvoices, isReached, ownerOf, type FeeGround } from './own-invoices.ts'

/** F2, F3: a fee project as of the ledger's date. `seconds`: its hours up to then, looked up when asked for. */
export type FeeProject = FeeMoney & {
  readonly project: ProjectFacts
  readonly lines: readonly LedgerLine[]
  readonly hasEnded: boolean
  /** Null without hours. */
  readonly work: Work | null
  readonly seconds: () => number
}

/** F6: a `fixed` project of which nobody knows yet how far it is. */
export type WaitingProject = {
  readonly project: ProjectFacts
  readonly lines: readonly LedgerLine[]
}

/** F1: a client-wide invoice that could be the project's own. */
export type OpenQuestion = { readonly project: ProjectFacts; readonly line: LedgerLine }

/** F1–F6: how a client's `fixed` projects with a fee stand. */
export type Fees = {
  readonly projects: readonly FeeProject[]
  readonly waiting: readonly WaitingProject[]
  readonly questions: readonly OpenQuestion[]
  /** F5, F6: the projects of both kinds, whose hours no client-wide invoice is for. */
  readonly apart: ReadonlySet<number>
  /** False if invoices left out (`older`) may change all this. */
  readonly isSure: boolean
}

/** The days of a project's first and last hours; the first is looked up when asked for. */
export type Work = { readonly firstDay: () => number; readonly lastDay: number }

const noFees: Fees = {
  projects: [],
  waiting: [],
  questions: [],
  apart: new Set(),
  isSure: true,
}

export type FeeSettings = Pick<RuleSettings, 'tailGraceDays' | 'breakEvenRate'>

/** Whether the rules F may apply to the project: `fixed`, with a fee above 0. */
export const hasFee = ({ pricing, fee }: ProjectFacts): boolean =>
  pricing === 'fixed' && fee !== null && fee > 0

/** F1–F6 for each of the client's `fixed` projects with a fee. */
export function feesOf(client: ClientHistory, ledger: Ledger, settings: FeeSettings): Fees {
  if (!client.projects.some(hasFee) || isUnwonProspect(client, ledger)) return noFees
  const fixed = client.projects.filter(hasFee)
  const without = new Set(fixed.map(({ id }) => id))
  const ground: FeeGround = {
    client,
    ledger,
    tailGraceDays: settings.tailGraceDays,
    otherHours: { project: null, without },
  }
  const lines = linesOfProjects(ledger)
  const found = fixed.map((one) => standingOf(one, lines.get(one.id) ?? [], ground, settings))
  const projects = found.flatMap(({ fee }) => fee ?? [])
  const waiting = found.flatMap(({ waiting }) => waiting ?? [])
  return {
    projects,
    waiting,
    questions: found.flatMap(({ questions }) => questions ?? []),
    apart: new Set([...projects, ...waiting].map(({ project }) => project.id)),
    isSure: found.every(({ isSure }) => isSure ?? true) && !hasLeftOut(client, fixed),
  }
}

/** F2: the lines of each project; those of none are the most, and nobody asks for them. */
function linesOfProjects({ lines }: Ledger): ReadonlyMap<number, LedgerLine[]> {
  const byProject = new Map<number, LedgerLine[]>()
  for (const line of lines) {
    const owner = ownerOf(line)
    if (owner === null) continue
    const own = byProject.get(owner)
    if (own) own.push(line)
    else byProject.set(owner, [line])
  }
  return byProject
}

/** H6: a client in state `prospect` or `declined` that was never invoiced. */
export function isUnwonProspect({ state }: ClientHistory, { lines }: Ledger): boolean {
  return (state === 'prospect' || state === 'declined') && !lines.some(({ isCredit }) => !isCredit)
}

/** F2: whether invoices of one of the projects may be among those left out. */
const hasLeftOut = ({ older }: ClientHistory, projects: readonly ProjectFacts[]): boolean =>
  older !== undefined && projects.some(({ id }) => older.latestEnds.has(id))

type Standing = {
  readonly fee?: FeeProject
  readonly waiting?: WaitingProject
  readonly questions?: readonly OpenQuestion[]
  readonly isSure?: boolean
}

function standingOf(
  project: ProjectFacts,
  lines: readonly LedgerLine[],
  ground: FeeGround,
  settings: FeeSettings,
): Standing {
  const { asOfDay } = ground.ledger
  const work = workOf(project, ground)
  const firstInvoice = lines.find(({ isCredit }) => !isCredit)
  const hasEnded = isReached(project.endsOn, asOfDay)
  if (!work && (hasEnded || !firstInvoice)) return {}
  const invoiced = invoicedFor(lines, ground.ledger)
  const begin = () => work?.firstDay() ?? firstInvoice?.issuedDay ?? asOfDay
  const doubtful = doubtfulInvoices(project, begin, invoiced.labour, ground)
  if (!doubtful.isSure) return { isSure: false }
  if (doubtful.lines.length > 0) {
    return { questions: doubtful.lines.map((line) => ({ project, line })) }
  }
  const seconds = once(() => (work ? ground.client.hours.seconds(project.id, asOfDay) : 0))
  const isKnown = project.estimatedSeconds !== null || hasEnded
  if (!isKnown && !isBelowBreakEven(project, invoiced, seconds(), settings)) {
    return { waiting: { project, lines } }
  }
  if (!firstInvoice && isLongOver(project, work, asOfDay, settings)) return {}
  const { tailGraceDays } = settings
  const money = feeMoney({ project, work, seconds, hasEnded, asOfDay, tailGraceDays }, invoiced)
  return { fee: { ...money, project, lines, hasEnded, work, seconds } }
}

// What is looked up costs, and of a project that has ended nobody may ask for it.
function once(reckon: () => number): () => number {
  let known: number | undefined
  return () => (known ??= reckon())
}

function workOf({ id }: ProjectFacts, { client, ledger }: FeeGround): Work | null {
  const lastDay = client.hours.lastDay(id, ledger.asOfDay)
  if (lastDay === null) return null
  return { firstDay: once(() => client.hours.firstDay({ project: id }) ?? lastDay), lastDay }
}

/** F1: a rate no estimate can lift, since the hours are there already. */
function isBelowBreakEven(
  { fee }: ProjectFacts,
  { labour }: Invoiced,
  seconds: number,
  { breakEvenRate }: FeeSettings,
): boolean {
  const rate: Rational | null = exactRate(Math.max(fee ?? 0, labour), seconds)
  return rate !== null && breakEvenRate !== null && compare(rate, rational(breakEvenRate)) < 0
}

/** F1: so long after its end, or without one after its last day of work, that no invoice will come. */
function isLongOver(
  { endsOn }: ProjectFacts,
  work: Work | null,
  asOfDay: number,
  { tailGraceDays }: FeeSettings,
): boolean {
  const end = endsOn === null ? work?.lastDay : dayNumber(endsOn)
  return end !== undefined && asOfDay - end >= tailGraceDays
}
