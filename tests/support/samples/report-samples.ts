import type { ClientFigures, ClientReport, Report } from '../../../shared/contract/reports.ts'
import type { Flag } from '../../../shared/domain/deciding/flags.ts'
import { type Band, type Verdict, bands } from '../../../shared/domain/kinds.ts'
import { flagRules } from '../../../shared/profitability/judgement/flags/flags.ts'
import expected from '../../fixtures/samples/expected.json' with { type: 'json' }

type Expected = (typeof expected)['6']['clients'][number]

/** A flag with the remedies that fit it. */
export const flag = (
  kind: Flag['kind'],
  serious: boolean,
  figures: Flag['figures'],
  since: string | null = null,
): Flag => ({ kind, serious, figures, since, remedies: flagRules[kind].remedies })

/** What expected.json leaves open: flags, verdict and the window before, as the rules would give them. */
const added: Readonly<
  Record<
    string,
    Partial<
      Pick<ClientFigures, 'flags' | 'verdict' | 'reasons' | 'previousEffectiveRate' | 'archived'>
    >
  >
> = {
  'Grødvejs Dampmølle ApS': {
    previousEffectiveRate: 19_480,
    verdict: 'say-no',
    reasons: ['prao', 'falling-rate'],
    flags: [
      flag('prao', true, { effectiveRate: 12_927, limit: 15_000 }, '2026-07-01'),
      flag('falling-rate', true, { recentRate: 10_200, earlierRate: 16_950 }, '2026-08-01'),
      flag('out-of-hours', false, { share: 0.2953 }, '2026-05-01'),
      flag('overdue', false, { overdue: 625_000, oldestDays: 1 }, '2026-10-30'),
    ],
  },
  'Skymning, "Uggla" & Ödla HB': {
    previousEffectiveRate: 42_400,
    verdict: 'fix',
    reasons: ['below-break-even'],
    flags: [
      flag('below-break-even', true, { effectiveRate: 42_156, limit: 45_000 }, '2026-02-01'),
      flag('unbilled-share', false, { share: 0.2967 }),
      flag('out-of-hours', false, { share: 1 }),
    ],
  },
  '=Omgekeerd Kompas V.O.F.': {
    previousEffectiveRate: 43_120,
    verdict: 'fix',
    reasons: ['below-alternative', 'scope-creep'],
    flags: [
      flag('below-alternative', false, { effectiveRate: 46_005, limit: 68_477 }),
      flag(
        'scope-creep',
        true,
        { project: 'Windroos', projectId: 2, seconds: 612_000, estimatedSeconds: 432_000 },
        '2026-06-01',
      ),
      flag('never-invoiced', false, { neverInvoicedSeconds: 10_200 }),
    ],
  },
  'Åskmolnets Vägbelysning AB': {
    previousEffectiveRate: 115_400,
    verdict: 'watch',
    reasons: ['dependence'],
    flags: [flag('dependence', false, { share: 0.5144 }, '2026-05-01')],
  },
  'De Slapende Windwijzer B.V.': {
    previousEffectiveRate: 107_000,
    verdict: 'watch',
    reasons: ['overdue'],
    flags: [flag('overdue', false, { overdue: 358_069, oldestDays: 17 }, '2026-10-14')],
  },
  'ענן נייר בע"מ': { previousEffectiveRate: 102_300, verdict: 'keep', reasons: ['healthy'] },
  'Älvdrömmens Bygghytta AB': { archived: true, previousEffectiveRate: 90_000 },
  'Tågefjords Papirmåne A/S': {
    previousEffectiveRate: 39_000,
    verdict: 'watch',
    reasons: ['never-invoiced'],
    flags: [flag('never-invoiced', false, { neverInvoicedSeconds: 13_200 })],
  },
}

/** The six-month figures of tests/fixtures/samples/expected.json as the report call gives them. */
export const sampleClients: readonly ClientFigures[] = expected['6'].clients.map((row, i) =>
  figuresOf(row, i + 1),
)

export const sampleReport: Report = {
  asOf: expected['6'].asOf,
  window: expected['6'].window,
  currency: 'SEK',
  clients: [...sampleClients],
  prospectSeconds: 0,
  noInvoices: false,
  worth: null,
  headline: { clientId: 3, client: 'Grødvejs Dampmølle ApS' },
  internalSeconds: expected.internalSeconds['6'],
  totals: {
    seconds: sum((c) => c.seconds),
    countedSeconds: sum((c) => c.countedSeconds),
    pendingSeconds: sum((c) => c.pendingSeconds),
    earned: sum((c) => c.earned),
    effectiveRate: Math.round((sum((c) => c.earned) / sum((c) => c.countedSeconds)) * 3600),
    concentration: 3_259,
  },
}

/** The client of the samples with this name; throws if there is none. */
export function sampleClient(name: string): ClientFigures {
  const found = sampleClients.find((c) => c.client === name)
  if (!found) throw new Error(`No sample client ${name}`)
  return found
}

function figuresOf(row: Expected, clientId: number): ClientFigures {
  const more = added[row.client] ?? {}
  return {
    ...row,
    clientId,
    state: 'active',
    archived: more.archived ?? false,
    band: bandOf(row.band),
    previousEffectiveRate: more.previousEffectiveRate ?? null,
    alternativeKind: 'rest',
    flags: more.flags ?? [],
    verdict: more.verdict ?? ('keep' satisfies Verdict),
    reasons: more.reasons ?? [bandOf(row.band)],
  }
}

function bandOf(text: string): Band {
  const band = bands.find((b) => b === text)
  if (!band) throw new Error(`No band ${text}`)
  return band
}

function sum(of: (c: ClientFigures) => number): number {
  return sampleClients.reduce((total, c) => total + of(c), 0)
}

const monthly = [
  ['2026-05', 165_000, 0, 16_364],
  ['2026-06', 169_200, 0, 15_957],
  ['2026-07', 172_800, 0, 13_021],
  ['2026-08', 176_400, 0, 12_755],
  ['2026-09', 178_200, 0, 12_626],
  ['2026-10', 0, 182_700, null],
] as const

/** L1–L4 of a client of whom nothing runs and nothing waits. */
export const noLive: ClientReport['live'] = {
  feeProjects: [],
  waitingRate: null,
  waiting: { seconds: 0, valuedSeconds: 0, worth: '0', timerRate: null },
  retainers: [],
  trend: null,
}

/** The report of the client that pays worst, with months, cascade, hours and invoices. */
export function sampleClientReport(name = 'Grødvejs Dampmølle ApS'): ClientReport {
  const figures = sampleClient(name)
  return {
    fees: [],
    hints: [],
    live: noLive,
    asOf: sampleReport.asOf,
    window: sampleReport.window,
    currency: 'SEK',
    figures,
    months: monthly.map(([month, counted, pending, rate]) => ({
      month,
      seconds: counted + pending,
      countedSeconds: counted,
      pendingSeconds: pending,
      earned: rate === null ? 0 : Math.round((rate * counted) / 3600),
      matchedCollected: rate === null ? 0 : Math.round((rate * counted) / 5400),
      effectiveRate: rate,
      collectedRate: rate === null ? null : Math.round((rate * 2) / 3),
      provisional: pending > counted,
      invoiced: 625_000,
      opportunityCost:
        Math.round(((figures.alternativeRate ?? 0) * 0.7 * counted) / 3600) -
        (rate === null ? 0 : Math.round((rate * counted) / 3600)),
      band: rate === null ? 'no-data' : rate <= 15_000 ? 'prao' : 'near-prao',
    })),
    cascade: {
      agreedRate: 70_000,
      steps: [
        { kind: 'billed-differently', change: -54_621, rateAfter: 15_379 },
        { kind: 'unbilled', change: -2_452, rateAfter: 12_927 },
        { kind: 'never-invoiced', change: 0, rateAfter: 12_927 },
        { kind: 'written-off', change: 0, rateAfter: 12_927 },
        { kind: 'not-paid', change: -4_309, rateAfter: 8_618 },
      ],
      effectiveRate: 12_927,
      collectedRate: 8_618,
    },
    hours: {
      billableCovered: 877_800,
      unbilledCovered: 166_500,
      uncovered: 0,
      neverInvoiced: 0,
      pending: 0,
      inHours: 735_900,
      outOfHours: 308_400,
      byActivity: [
        { activity: 'work', seconds: 702_000 },
        { activity: 'meeting', seconds: 186_300 },
        { activity: 'rework', seconds: 109_800 },
        { activity: 'relationship', seconds: 46_200 },
      ],
      byProject: [
        {
          projectId: 1,
          project: 'Dampdrift "fast aftale"',
          seconds: 1_044_300,
          totalSeconds: 2_612_000,
          estimatedSeconds: 1_800_000,
        },
        {
          projectId: null,
          project: null,
          seconds: 0,
          totalSeconds: 12_000,
          estimatedSeconds: null,
        },
      ],
    },
    invoices: [
      invoice(1, '2026-048', '2026-10-31', '2026-11-30', '2026-10-01', '2026-10-31', null),
      invoice(2, '2026-043', '2026-09-30', '2026-10-30', '2026-09-01', '2026-09-30', null),
      invoice(3, '2026-038', '2026-08-31', '2026-09-30', '2026-08-01', '2026-08-31', '2026-10-06'),
      invoice(4, '2026-033', '2026-07-31', '2026-08-30', '2026-07-01', '2026-07-31', '2026-08-28'),
      invoice(5, '2026-028', '2026-06-30', '2026-07-30', '2026-06-01', '2026-06-30', '2026-07-28'),
      invoice(6, '2026-023', '2026-05-31', '2026-06-30', '2026-05-01', '2026-05-31', '2026-07-02'),
    ],
    alternative: null,
  }
}

function invoice(
  id: number,
  number: string,
  issuedOn: string,
  dueOn: string,
  from: string,
  to: string,
  settledOn: string | null,
): ClientReport['invoices'][number] {
  const days = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000
  return {
    invoice: {
      id,
      number,
      clientId: 3,
      projectId: null,
      issuedOn,
      dueOn,
      net: 625_000,
      vat: 156_250,
      expenses: 0,
      currency: 'SEK',
      rateToBase: null,
      serviceFrom: id === 2 ? null : from,
      serviceTo: id === 2 ? null : to,
      creditsInvoiceId: null,
      note: '',
      writtenOffOn: null,
      payments:
        settledOn === null ? [] : [{ id, invoiceId: id, paidOn: settledOn, gross: 781_250 }],
    },
    period: { from, to, source: id === 2 ? 'inferred' : 'given' },
    labour: 625_000,
    earnedInWindow: 625_000,
    collectedInWindow: settledOn === null ? 0 : 625_000,
    deferred: 0,
    writtenOff: 0,
    openGross: settledOn === null ? 781_250 : 0,
    settledOn,
    daysToPay: settledOn === null ? null : days(issuedOn, settledOn),
    daysLate: settledOn === null ? null : Math.max(0, days(dueOn, settledOn)),
    ageDays: settledOn === null ? days(issuedOn, '2026-10-31') : null,
    overdue: settledOn === null && dueOn < '2026-10-31',
  }
}
