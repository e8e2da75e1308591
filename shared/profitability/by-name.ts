type Named = { readonly clientId: number; readonly client: string }

/** Clients by name in code-point order, then id. */
export function byName(a: Named, b: Named): number {
  return compareCodePoints(a.client, b.client) || a.clientId - b.clientId
}

// `<` on strings compares UTF-16 units, which puts an emoji before U+FFxx; code points do not.
function compareCodePoints(a: string, b: string): number {
  let i = 0
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  // Two pairs may share their first half: then the second half decides, and decides alike.
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1)
}
