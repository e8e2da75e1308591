const maxRemembered = 100_000

/** Remembers answers by text: the cells of a column repeat. Forgets all when it has grown too large. */
export function memo<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = parse(text)
    if (known.size >= maxRemembered) known.clear()
    known.set(text, value)
    return value
  }
}
