/** How long a client's invoices took to be paid: the middle one and the middle half, in days. */
export type PaymentSpread = {
  readonly count: number
  /** At least half of the invoices took from `low` to `high` days, at most a quarter less, a quarter more. */
  readonly low: number
  readonly median: number
  readonly high: number
}

/**
 * The spread of days to pay (Y1), each invoice counted once; null if there are none. `low` and `high` are
 * days an invoice really took, the quartiles rounded outwards, so that what is said of the middle half
 * holds of few invoices too. The median of an even number lies half way between the middle two.
 */
export function paymentSpread(daysToPay: readonly number[]): PaymentSpread | null {
  if (daysToPay.length === 0) return null
  const sorted = daysToPay.toSorted((a, b) => a - b)
  const last = sorted.length - 1
  const nth = (place: number) => sorted[place] ?? 0
  return {
    count: sorted.length,
    low: nth(Math.floor(last / 4)),
    median: (nth(Math.floor(last / 2)) + nth(Math.ceil(last / 2))) / 2,
    high: nth(Math.ceil((last * 3) / 4)),
  }
}

/** What is known of an invoice's terms: days from issue to due date; null without a due date. */
export type InvoiceTerms = { readonly issuedOn: string; readonly termsDays: number | null }

/**
 * The terms a client is measured against: those agreed with it, else the ones most of the invoices
 * carry (of equally many, those of the newest invoice); null where none says.
 */
export function usualTerms(
  agreedDays: number | null,
  invoices: readonly InvoiceTerms[],
): number | null {
  if (agreedDays !== null) return agreedDays
  const newestFirst = invoices
    .flatMap(({ issuedOn, termsDays }) => (termsDays === null ? [] : [{ issuedOn, termsDays }]))
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : a.issuedOn > b.issuedOn ? -1 : 0))
  const counts = new Map<number, number>()
  for (const { termsDays } of newestFirst) counts.set(termsDays, (counts.get(termsDays) ?? 0) + 1)
  let usual: number | null = null
  for (const [days, count] of counts) {
    if (usual === null || count > (counts.get(usual) ?? 0)) usual = days
  }
  return usual
}
