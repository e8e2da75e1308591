const maxRemembered = 100_000

/** Remembers answers by text: the cells of a column repeat. Forgets all when it has grown too large. */
export function memo<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  let lastText: string | null = null
  let lastValue: T
  return (text) => {
    // Neighbouring rows often share a date or a tag: no look-up then.
    if (lastText === text) return lastValue
    const found = known.get(text)
    const value = found === undefined ? parse(text) : found
    lastText = text
    lastValue = value
    if (found !== undefined) return value
    if (known.size >= maxRemembered) known.clear()
    known.set(text, value)
    return value
  }
}
