/**
 * VAT of a whole invoice in minor units: net × rate, half a minor unit rounded up as the tax offices of
 * Sweden, Denmark, the Netherlands and Israel have it. Of a credit note half goes away from zero, so
 * that it takes back exactly what its invoice charged.
 */
export function vatOf(net: number, percent: number): number {
  const hundredths = BigInt(Math.abs(net)) * BigInt(percent)
  const vat = Number((hundredths + 50n) / 100n)
  return net < 0 && vat > 0 ? -vat : vat
}
