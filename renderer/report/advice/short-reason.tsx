import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { useT } from '../../i18n/index.ts'
import { useReasons } from '../use-reasons.ts'

/** V1: the reason that decides in two words, whole when pointed at. */
export function ShortReason({ figures }: { readonly figures: ClientFigures }) {
  const t = useT()
  const [whole] = useReasons(figures)
  const [first] = figures.reasons
  if (first === undefined) return null
  const isFlag = figures.flags.some(({ kind }) => kind === first)
  const short: Readonly<Record<string, string>> = t(($) => $.flags[isFlag ? 'short' : 'band'], {
    returnObjects: true,
  })
  return (
    <span className="hw-small" title={whole}>
      {short[first]}
    </span>
  )
}
