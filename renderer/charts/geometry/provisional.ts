import type { MonthOfClient as Month } from '../../../shared/contract/reports.ts'

/** A month's rate for the line drawn through sure months, and for the dashed one (E5). */
export type DrawnMonth = Month & {
  readonly sureRate: number | null
  readonly openRate: number | null
}

/** E5: which stretches of a rate are drawn through and which are dashed: those that touch a provisional month. */
export function drawnMonths(months: readonly Month[]): DrawnMonth[] {
  const isOpen = (i: number) => months[i]?.provisional === true
  return months.map((month, i) => ({
    ...month,
    sureRate: month.provisional ? null : month.effectiveRate,
    openRate: isOpen(i - 1) || isOpen(i) || isOpen(i + 1) ? month.effectiveRate : null,
  }))
}
