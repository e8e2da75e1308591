import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { dayNumber, windowOf, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { hoursWorth } from '../../../shared/profitability/hours/agreed-worth.ts'
import { clientLive } from '../../../shared/profitability/live/live.ts'
import type { ClientLine } from '../../../shared/profitability/types.ts'
import type { Db } from '../../store/file/db.ts'
import { clients } from '../../store/entities/clients.ts'
import { offers } from '../../store/entities/deciding/offers.ts'
import { entriesInSpan, type ClientSpan, type CutEntry } from '../../store/report/entries.ts'
import { internalSeconds } from '../../store/report/hours.ts'
import { loadClientFacts, type ClientFacts } from '../../store/report/rows.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { alternativesOf } from '../weigh/alternatives.ts'
import { clientPage, seriesOf } from '../report/client-report.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { clientWeek } from '../report/client-week.ts'
import { entryFilter, piecesIn, judgedDays, shownDays } from '../report/hours-of-client.ts'
import { gatherReport, type Gathered } from '../report/gather.ts'
import { clientFigures } from '../report/shape.ts'
import { trendsOf } from '../report/trends.ts'
import { missing } from './change.ts'

/** What several windows ask of one report is the same answer. */
const answers = new WeakMap<Gathered, Envelope<CallOutput<'reports.clients'>>>()
const trends = new WeakMap<Gathered, Envelope<CallOutput<'reports.trends'>>>()

export const reportHandlers: HandlersOf<CallsOf<'reports'>> = {
  'reports.clients': (input, { db }) => {
    const gathered = gatherReport(db, asked(db, input))
    const answer = answers.get(gathered) ?? ok(overview(db, gathered))
    answers.set(gathered, answer)
    return answer
  },
  'reports.trends': (input, { db }) => {
    const gathered = gatherReport(db, asked(db, input))
    const answer = trends.get(gathered) ?? ok(trendsOf(db, gathered))
    trends.set(gathered, answer)
    return answer
  },
  'reports.client': (input, { db }) => {
    const gathered = gatherReport(db, asked(db, input), input.clientId)
    const found = lineOf(gathered, input.clientId)
    return found.ok ? ok(clientPage(db, gathered, found.value.line, found.value.facts)) : found
  },
  'reports.series': ({ clientId, ...input }, { db }) => {
    const { asOf, months } = asked(db, input)
    const [facts] = loadClientFacts(db, { asOf, clientId })
    return facts ? ok({ months: seriesOf(db, facts, asOf, months) }) : missing('client')
  },
  'reports.live': ({ clientId, asOf, timer }, { db }) => {
    const [facts] = loadClientFacts(db, { asOf, clientId })
    return facts ? ok(clientLive(facts, getSettings(db), asOf, timer)) : missing('client')
  },
  'reports.hours': ({ clientId, part, limit, ...input }, { db }) => {
    const { asOf, months } = asked(db, input)
    const [facts] = loadClientFacts(db, { asOf, clientId })
    if (!facts) return missing('client')
    const settings = getSettings(db)
    const span = { clientId, ...windowOf(asOf, months) }
    const days = judgedDays(facts, settings, asOf, months).flatMap((day) => piecesIn(day, part))
    const seconds = days.reduce(
      (sum, day) => sum + (part === 'out-of-hours' ? day.outOfHoursSeconds : day.seconds),
      0,
    )
    const entries = firstEntries(db, span, entryFilter(days, part), limit)
    return ok({ seconds, days: shownDays(days), entries })
  },
  'reports.alternatives': (input, { db }) => {
    const gathered = gatherReport(db, asked(db, input), input.clientId)
    const found = lineOf(gathered, input.clientId)
    return found.ok ? ok(alternativesOf(gathered, found.value.line, offers.list(db))) : found
  },
  'reports.weekHours': ({ clientId, ...input }, { db }) => {
    if (!clients.get(db, clientId)) return missing('client')
    const { asOf, months } = asked(db, input)
    return ok(clientWeek(db, { clientId, ...windowOf(asOf, months) }))
  },
}

function overview(db: Db, gathered: Gathered): CallOutput<'reports.clients'> {
  const { report, facts } = gathered
  const { asOf, window, currency, totals } = report
  return {
    asOf,
    window,
    currency,
    clients: report.clients.map((line) =>
      clientFigures(line, facts.get(line.clientId)?.archived ?? false),
    ),
    prospectSeconds: report.prospectSeconds,
    noInvoices: report.noInvoices,
    worth: report.noInvoices ? worthOf(gathered) : null,
    headline: report.headline,
    internalSeconds: internalSeconds(db, dayNumber(window.from), dayNumber(window.to)),
    totals: {
      seconds: totals.seconds,
      countedSeconds: totals.countedSeconds,
      pendingSeconds: totals.pendingSeconds,
      earned: totals.earned,
      effectiveRate: totals.effectiveRate,
      concentration: totals.concentration,
    },
  }
}

export function asked(db: Db, { asOf, months }: { asOf: IsoDate; months?: number | undefined }) {
  return { asOf, months: months ?? getSettings(db).windowMonths }
}

export function lineOf(
  { report, facts }: Gathered,
  clientId: number,
): Envelope<{ readonly line: ClientLine; readonly facts: ClientFacts }> {
  const line = report.clients.find((line) => line.clientId === clientId)
  const own = facts.get(clientId)
  return line && own ? ok({ line, facts: own }) : missing('client')
}

function firstEntries(
  db: Db,
  span: ClientSpan,
  isAsked: (cut: CutEntry) => boolean,
  limit: number,
): Entry[] {
  const entries: Entry[] = []
  for (const cut of entriesInSpan(db, span)) {
    if (isAsked(cut)) entries.push(cut.entry)
    if (entries.length === limit) break
  }
  return entries
}

/** What the hours would be worth, those of prospects (H6) aside. */
function worthOf({ report, facts, settings }: Gathered) {
  const prospects = new Set(report.prospects)
  const clients = [...facts.values()].filter(({ id }) => !prospects.has(id))
  return hoursWorth(clients, settings, report.asOf, report.months)
}
