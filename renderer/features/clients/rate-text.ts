import { useAmount } from '../../components/use-amount.ts'
import { useT } from '../../i18n/index.ts'

/** How an agreed rate is written: minor units per hour of its own currency, named where it is not the base. */
export function useRateText(): (rate: number, currency: string) => string {
  const t = useT()
  const amount = useAmount()
  return (rate, currency) => t(($) => $.common.units.perHour, { value: amount(rate, currency) })
}
