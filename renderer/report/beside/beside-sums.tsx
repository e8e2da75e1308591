import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { SumList, type SumLine } from '../sum-list.tsx'

/** The same as `BesideRate` as figures alone, for a panel: what waits, the rate without it, accrued and deferred. */
export function BesideSums({ figures }: { readonly figures: ClientFigures }) {
  const t = useT()
  const format = useFormat()
  const { pendingSeconds, pendingValue, floorRate, accrued, deferred } = figures
  const waits = isSomeHours(pendingSeconds)
  const words = t(($) => $.beside, { returnObjects: true })
  const lines: readonly (SumLine | false)[] = [
    waits && { label: words.waitingLabel, value: format.hours(pendingSeconds) },
    waits && pendingValue !== null && { label: words.worth, value: format.money(pendingValue) },
    waits && floorRate !== null && { label: words.floorLabel, value: format.rate(floorRate) },
    accrued !== 0 && { label: words.accruedLabel, value: format.money(accrued) },
    deferred !== 0 && { label: words.deferredLabel, value: format.money(deferred) },
  ]
  const shown = lines.filter((line) => line !== false)
  return shown.length === 0 ? null : <SumList lines={shown} />
}
