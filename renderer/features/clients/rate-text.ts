import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

/** How an agreed rate is written: minor units per hour of its own currency, named where it is not the base. */
export function useRateText(): (rate: number, currency: string) => string {
  const t = useT()
  const format = useFormat()
  return (rate, currency) => {
    const money = format.money(rate, currency)
    // Several currencies share one sign (kr, $), so the sign alone does not tell them apart.
    const named = currency === format.currency || money.includes(currency)
    const value = named ? money : `${money} ${currency}`
    return t(($) => $.common.units.perHour, { value })
  }
}
