// Loaded when first used: that takes longer than a whole report, which has no use for it.
const loadCrypto = () => process.getBuiltinModule('node:crypto')
let crypto: ReturnType<typeof loadCrypto> | undefined

/**
 * A short key for what makes an imported row itself, so that a second import of it is recognised.
 * 132 bits of SHA-256 as 22 characters; every part counts, and null is not the empty text.
 */
export function importKeyOf(parts: readonly (string | number | null)[]): string {
  crypto ??= loadCrypto()
  return crypto.hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)
}
