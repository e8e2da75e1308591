import type { DoubtCode } from '../domain/kinds.ts'

/** How a shell writes what is odd: seconds, dates and minor units in, text out. */
export interface ToCheckWriter {
  readonly hours: (seconds: number) => string
  readonly date: (date: string) => string
  /** Major units of the base currency an hour, as a decimal. */
  readonly rate: (perHour: string) => string
  /** Text of the user's. */
  readonly text: (text: string) => string
}

const names: ReadonlySet<DoubtCode> = new Set(['same-number', 'same-name'])

/** What is odd about a row (`ToCheck.value`), for people: its dates, lengths and rates as they write them. */
export function toCheckValue(
  { code, value }: { readonly code: DoubtCode; readonly value: string },
  write: ToCheckWriter,
): string {
  if (names.has(code)) return write.text(value)
  return value
    .replace(/(-?[\d.]+)\/h/g, (_, amount: string) => write.rate(amount))
    .replace(/([\d.]+) h\b/g, (_, hours: string) => write.hours(Math.round(Number(hours) * 3600)))
    .replace(/\d{4}-\d\d-\d\d/g, (date) => write.date(date))
}
