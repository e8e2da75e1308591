import type { DoubtCode } from '../domain/kinds.ts'

/** How a shell writes the figures of a doubt: minor units, seconds and dates in, text out. */
export interface DoubtWriter {
  readonly rate: (minorPerHour: number) => string
  /** Minor units of the base currency, or of the one given. */
  readonly money: (minor: number, currency?: string) => string
  readonly hours: (seconds: number) => string
  readonly duration: (seconds: number) => string
  readonly days: (days: number) => string
  readonly date: (date: string) => string
  /** A name of the user's. */
  readonly name: (text: string) => string
}

type Figures = Readonly<Record<string, number | string | null>>
type Unit = Exclude<keyof DoubtWriter, 'money'> | 'money' | 'amount' | 'count'
type Gaps = Readonly<Record<string, readonly [figure: string, unit: Unit]>>

const invoice: Gaps = { number: ['number', 'name'] }
const period: Gaps = { from: ['from', 'date'], to: ['to', 'date'] }
const project: Gaps = { project: ['project', 'name'] }
const rateOfInvoice: Gaps = { ...invoice, rate: ['rate', 'rate'], usual: ['usual', 'rate'] }
const dated: Gaps = { hours: ['seconds', 'hours'], date: ['date', 'date'] }

/** What fills the gaps of each doubt's texts: a figure of the doubt, and what it is. */
const gaps: Readonly<Record<DoubtCode, Gaps>> = {
  'long-entry': dated,
  'long-day': dated,
  'overlapping-entries': { duration: ['seconds', 'duration'], date: ['date', 'date'] },
  'future-entry': dated,
  prepayment: rateOfInvoice,
  'few-for-its-hours': rateOfInvoice,
  'first-invoice-from': { ...invoice, ...period },
  'long-service-period': {
    ...invoice,
    from: ['serviceFrom', 'date'],
    to: ['serviceTo', 'date'],
  },
  'issued-far-ahead': { ...invoice, date: ['issuedOn', 'date'] },
  'no-payments': { count: ['invoicedClients', 'count'] },
  'payment-before-issue': {
    ...invoice,
    paidOn: ['paidOn', 'date'],
    issuedOn: ['issuedOn', 'date'],
  },
  'payment-beyond-open': { ...invoice, paid: ['paid', 'amount'], due: ['due', 'amount'] },
  'import-not-billable': { file: ['fileName', 'name'], hours: ['seconds', 'hours'] },
  'import-before-invoices': {
    file: ['fileName', 'name'],
    from: ['from', 'date'],
    invoicedFrom: ['invoicedFrom', 'date'],
  },
  'same-number': { ...invoice, other: ['other', 'name'] },
  'same-name': { name: ['name', 'name'], other: ['other', 'name'] },
  'rates-out-of-order': {
    prao: ['praoRate', 'rate'],
    breakEven: ['breakEvenRate', 'rate'],
    target: ['targetRate', 'rate'],
  },
  'no-estimate': project,
  'whose-invoice': { ...invoice, ...project },
  'invoiced-without-hours': { ...invoice, ...period, amount: ['labour', 'money'] },
  'idle-project': { ...project, days: ['days', 'days'], lastDay: ['lastDay', 'date'] },
}

interface Doubted {
  readonly code: DoubtCode
  readonly figures: Figures
}

/** What fills the gaps of a doubt's texts; a dash where a figure is missing. */
export function doubtValues({ code, figures }: Doubted, write: DoubtWriter) {
  const texts = Object.entries(gaps[code]).map(([gap, [name, unit]]) => {
    const figure = figures[name] ?? null
    return [gap, figure === null ? '–' : written(figure, unit, figures, write)]
  })
  return Object.fromEntries(texts) as Readonly<Record<string, string>>
}

function written(
  figure: number | string,
  unit: Unit,
  { currency }: Figures,
  write: DoubtWriter,
): string {
  if (unit === 'name' || unit === 'date') return write[unit](String(figure))
  if (unit === 'count') return String(figure)
  const number = Number(figure)
  if (unit === 'amount') return write.money(number, String(currency))
  return write[unit](number)
}

/** Which text of a code fits: rates far from usual are measured against the target where none is agreed. */
export function doubtText<C extends DoubtCode>({
  code,
  figures,
}: Doubted & { readonly code: C }): C | 'prepayment-target' | 'few-for-its-hours-target' {
  const isAgreed = (figures['agreed'] ?? null) !== null
  if (code === 'prepayment' && !isAgreed) return 'prepayment-target'
  if (code === 'few-for-its-hours' && !isAgreed) return 'few-for-its-hours-target'
  return code
}
