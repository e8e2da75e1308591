export type DecimalMark = '.' | ','

const spaces = /[\s\u00a0\u202f\u2009']/g
const maxLength = 40
const lastMark = /[.,](?=[^.,]*$)/

/** Plain dot-decimal text of a number cell with that decimal mark; thousands must be full groups. */
export function plainDecimal(text: string, mark: DecimalMark): string | null {
  const tight = text
    .replace(spaces, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^\+/, '')
  if (tight.length > maxLength) return null
  const group = mark === '.' ? ',' : '.'
  const [whole = '', fraction, ...rest] = tight.replace(/^-/, '').split(mark)
  if (rest.length > 0 || fraction === '' || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    return null
  }
  const digits = whole.includes(group) ? ungrouped(whole, group) : whole
  if (digits === null || !/^\d{1,18}$/.test(digits)) return null
  return (
    (tight.startsWith('-') ? '-' : '') + digits + (fraction === undefined ? '' : `.${fraction}`)
  )
}

function ungrouped(whole: string, group: string): string | null {
  const [head = '', ...groups] = whole.split(group)
  const sound = /^\d{1,3}$/.test(head) && groups.every((part) => /^\d{3}$/.test(part))
  return sound ? head + groups.join('') : null
}

/**
 * Whether an amount that ends like thousands would be read as decimals: `3.000` where the mark is a point. One
 * that needs a third decimal is none of a currency with two, and is refused by itself.
 */
export const looksLikeThousands = (text: string, mark: DecimalMark): boolean =>
  /^[-+\u2212\u2013]?[1-9]\d{0,2}[.,]\d\d0$/.test(text.replace(spaces, '')) && text.includes(mark)

/**
 * The decimal mark of a whole file, from the amounts that admit only one: `1.234,5`, `12,5`. Null where
 * none does although it matters (`1.250` between semicolons); comma-separated files then use a point.
 */
export function findDecimalMark(amounts: Iterable<string>, delimiter: string): DecimalMark | null {
  const seen = { '.': 0, ',': 0 }
  for (const text of amounts) {
    const mark = certainMark(text.replace(spaces, ''))
    if (mark !== null) seen[mark]++
  }
  if (seen['.'] !== seen[',']) return seen[','] > seen['.'] ? ',' : '.'
  return delimiter === ',' ? '.' : null
}

function certainMark(text: string): DecimalMark | null {
  if (text.length > maxLength) return null
  const at = text.search(lastMark)
  if (at === -1) return null
  const mark = text.charAt(at) === ',' ? ',' : '.'
  const other = mark === ',' ? '.' : ','
  if (text.includes(other)) return mark
  if (text.indexOf(mark) !== at) return other
  return text.length - at === 4 ? null : mark
}
