import { useFormat } from '../../../format/index.ts'
import { counted } from '../../../components/counted.ts'
import { useT } from '../../../i18n/index.ts'
import type { ScreenReason } from '../../../../shared/profitability/acting/pre-screen.ts'

/** P1: a reason as a sentence; a yes or an open question by its question. */
export function useReasonWords(): (reason: ScreenReason) => string {
  const t = useT()
  const format = useFormat()
  const traits = (count: number) => t(($) => $.prospects.screen.trait, counted(format, count))
  return (reason) => {
    if (reason.kind === 'sign') {
      return t(($) => $.prospects.screen.signSeen, {
        sign: t(($) => $.prospects.sign[reason.sign]),
      })
    }
    if (reason.kind === 'traits') {
      return reason.wanted > reason.unwanted
        ? t(($) => $.prospects.screen.traitsFor, { wanted: format.number(reason.wanted) })
        : t(($) => $.prospects.screen.traits, {
            unwanted: traits(reason.unwanted),
            wanted: format.number(reason.wanted),
          })
    }
    if (reason.answer === 'yes') return t(($) => $.prospects.screen.forIt)
    return reason.answer === 'no'
      ? t(($) => $.prospects.screen.against[reason.question])
      : t(($) => $.prospects.screen.question[reason.question])
  }
}
