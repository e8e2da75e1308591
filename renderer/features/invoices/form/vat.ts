import { vatOf } from '../../../../shared/domain/vat.ts'

/** VAT rates the form offers, in percent: the standard and reduced ones of the languages the app speaks. */
export const vatPercents = [25, 21, 20, 18, 12, 9, 6, 0] as const
export type VatPercent = (typeof vatPercents)[number]

/** The offered rate that gives exactly this VAT; null if none does or there is no net to tell from. */
export function percentOf(net: number, vat: number): VatPercent | null {
  if (net === 0) return null
  return vatPercents.find((percent) => vatOf(net, percent) === vat) ?? null
}
