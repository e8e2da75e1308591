import { useAmount } from '../format/use-amount.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'

/** How an agreed rate is written: minor units per hour of its own currency, named where it is not the base. */
export function useRateText(): (rate: number, currency: string) => string {
  const t = useT()
  const amount = useAmount()
  const { dir, isolate } = useFormat()
  return (rate, currency) => {
    const text = t(($) => $.common.units.perHour, { value: amount(rate, currency) })
    return dir === 'rtl' ? isolate(text) : text
  }
}
