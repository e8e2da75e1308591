const yes = new Set(
  'yes y true 1 x ja j sant sann wahr oui billable debiterbar fakturerbar fakturerbart declarabel abrechenbar כן'.split(
    ' ',
  ),
)
const no = new Set(
  'no n false 0 nej nei nein nee non falsk falskt falsch onwaar non-billable unbillable internal לא'.split(
    ' ',
  ),
)

/** Yes or no in the languages exports come in; an empty cell is no; null for anything else. */
export function parseBoolean(text: string): boolean | null {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return word === '' || no.has(word) ? false : null
}
