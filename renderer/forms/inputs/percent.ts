import type { Format } from '../../format/index.ts'
import { plainDecimal } from '../../format/money.ts'

/** The share a typed percentage stands for, as exact decimal text: `25` → `0.25`, `12,5` → `0.125`; null if it is none. */
export function shareOfPercent(typed: string): string | null {
  const plain = plainDecimal(typed, 3)
  const match = plain === null ? null : /^(\d+)(?:\.(\d+))?$/.exec(plain)
  if (!match) return null
  const digits = (match[1] ?? '').padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/^0+(?=\d)/, '')
  const fraction = `${digits.slice(-2)}${match[2] ?? ''}`.replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** The same for a share of at most all, such as a probability. */
export function partOfPercent(typed: string): string | null {
  const share = shareOfPercent(typed)
  return share !== null && Number(share) <= 1 ? share : null
}

/** A typed percentage as it is written away from its field. */
export function percentText(typed: string, { percent }: Pick<Format, 'percent'>): string {
  const share = shareOfPercent(typed)
  return share === null ? typed : percent(share, 4)
}

/** The percentage to show for a share given as decimal text: `0.25` → `25`. */
export function percentOfShare(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.')
  const padded = fraction.padEnd(2, '0')
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = padded.slice(2).replace(/0+$/, '')
  return rest === '' ? digits : `${digits}.${rest}`
}
