import type { Header } from './header.ts'

/** A table whose title row is understood and whose rows are split, not yet read. */
export interface Table {
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string
  /** Whether these are all rows of the table; else none of them is there yet. */
  readonly isWhole: boolean
}

const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim())

/** What a row of totals begins with, in English, Swedish, Danish, Norwegian, Dutch, German, Finnish, French and Hebrew. */
const totals: readonly string[] = list(
  `total|totals|subtotal|sub total|sub-total|grand total|sum|summa|summor|delsumma|slutsumma|totalsumma|totalt
  |totalsum|sum total|i alt|ialt|subtotalt|samlet|sammenlagt|total i alt|gesamt|gesamtsumme|gesamtzeit|summe|zwischensumme
  |insgesamt|totaal|subtotaal|eindtotaal|som|yhteensä|välisumma|summat|total général|sous-total|somme
  |סה"כ|סה״כ|סהכ|סך הכל|סך הכול|סיכום|סכום ביניים`,
)
const whole = new Set(totals)
const words = new Set(totals.map((text) => text.split(' ')[0] ?? ''))

/** What may follow it: the name of what is summed, never one of a client's. */
const behind =
  /^(hours?|hrs?|time|duration|minutes?|amount|billable.*|non-billable.*|timmar|tid|belopp|timer|minutter|tid i alt|beløb|uren|tijd|bedrag|stunden|zeit|betrag|tunnit|tuntia|heures|שעות|זמן|for .*|för .*|alt|general|général|total|sum|h|\(.*\)|\d.*)$/

/** A blank, title, subtotal or section row: nothing in it but a label, or a total. */
export function isAside(row: readonly string[]): boolean {
  const label = row.find((cell) => cell.trim() !== '')
  return label === undefined || isTotal(label)
}

/** Whether a cell names a sum: `Total`, `Grand Total:`, `Summa timmar`, `סה"כ`. */
export function isTotal(cell: string): boolean {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/\s*[:=]$/, '')
  if (text.length > 60) return false
  if (whole.has(text)) return true
  const [first = ''] = text.split(' ')
  if (!words.has(first)) return false
  const found = totals.find((total) => text.startsWith(`${total} `))
  return found !== undefined && behind.test(text.slice(found.length + 1))
}

/** `SEK,,,`: a row as wide as the table that holds one label. */
export const isLabel = (row: readonly string[]): boolean =>
  row.filter((cell) => cell.trim() !== '').length <= 1

/** A sum without a word: a row of nothing but numbers and lengths. */
export const isFigures = (row: readonly string[]): boolean =>
  row.every((cell) =>
    /^\s*(-|[\d\s.,:]*|[\d\s.,]+\s*(h|kr|€|\$|£|₪)|(€|\$|£|₪)[\d\s.,]+)\s*$/.test(cell),
  )
