import { useFormat } from '../../format/index.ts'

/** How an amount of an invoice is written: another currency than the base is always named by its code. */
export function useAmount(): (minor: number, currency: string) => string {
  const format = useFormat()
  return (minor, currency) => {
    const text = format.money(minor, currency)
    // Several currencies share one sign (kr, $), so the sign alone does not tell them apart.
    return currency === format.currency || text.includes(currency) ? text : `${text} ${currency}`
  }
}
