/** Up to five names much like the given one, nearest first: contained in it, containing it, or a few letters off. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
  const target = folded(wanted)
  const limit = Math.max(2, Math.floor(target.length / 3))
  return names
    .map((name) => ({ name, distance: distanceTo(target, folded(name)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name)
}

/** Without case and accents: `Åsk` and `ask` are the same mistake away from each other as none. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

function distanceTo(target: string, name: string): number {
  if (target === '') return Number.POSITIVE_INFINITY
  if (name.includes(target) || target.includes(name)) return 0
  const firstWords = Math.min(...name.split(/\s+/).map((word) => editDistance(target, word)))
  return Math.min(firstWords, editDistance(target, name))
}

/** Letters to add, drop or change to turn one text into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
