import { formatAmount } from '../../shared/domain/money.ts'

/** Minor units as text in major units with the thousands apart (`12 345.60`); a dash for what no rule gives. */
export function money(minor: number | null, currency: string): string {
  if (minor === null) return '–'
  const [whole = '', fraction] = formatAmount(minor, currency).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
