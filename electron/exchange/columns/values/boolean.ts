const list = (text: string): ReadonlySet<string> =>
  new Set(text.split('|').map((word) => word.trim()))

// Words for time that can be invoiced, or not, in English, Swedish, Danish, Norwegian, Dutch, German, Finnish,
// French and Hebrew.
const billableWords = list(
  `billable|billed|unbilled|invoiced|chargeable|invoiceable|debiterbar|debiterbart|fakturerbar|fakturerbart|fakturérbar|declarabel
  |factureerbaar|facturabel|abrechenbar|verrechenbar|fakturierbar|laskutettava|facturable|לחיוב`,
)
const unbillableWords = list(
  `non-billable|non billable|nonbillable|not billable|notbillable|unbillable|non-chargeable|not chargeable|no charge|ej debiterbar
  |ej debiterbart|icke debiterbar|icke debiterbart|inte debiterbar|ej fakturerbar|ej fakturerbart|ikke fakturerbar
  |ikke fakturerbart|ikke-fakturerbar|ikke fakturérbar|ikke debiterbar|niet declarabel|niet-declarabel
  |niet factureerbaar|niet facturabel|nicht abrechenbar|nicht verrechenbar|nicht fakturierbar|ei laskutettava
  |non facturable|לא לחיוב`,
)
const yes = list('yes|y|true|1|x|ja|j|sant|sann|wahr|waar|oui|o|vrai|kyllä|k|tosi|✓|✔|☑|כן')
const no = list(
  'no|n|false|0|nej|nei|nein|nee|non|internal|intern|falsk|falskt|falsch|onwaar|faux|ei|epätosi|לא',
)

/** Yes or no in the languages exports come in; an empty cell is no; null for anything else. */
export function parseBoolean(text: string): boolean | null {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return word === '' || no.has(word) ? false : parseBillable(word)
}

/** What a word says of time that can be invoiced (`Billable`, `ej debiterbar`); null for one that says nothing of it. */
export function parseBillable(text: string): boolean | null {
  if (billableWords.has(text.toLowerCase())) return true
  return isUnbillable(text) ? false : null
}

/** Whether a word says that time cannot be invoiced. */
export const isUnbillable = (text: string): boolean => unbillableWords.has(text.toLowerCase())
