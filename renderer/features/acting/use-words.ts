import {
  flagKinds,
  type FlagKind,
  warningSignKinds,
  type WarningSignKind,
} from '../../../shared/domain/kinds.ts'
import type { Action, Sign } from '../../../shared/domain/deciding/acting.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

const isFlag = (kind: string): kind is FlagKind => flagKinds.some((flag) => flag === kind)
const isSign = (kind: string): kind is WarningSignKind =>
  warningSignKinds.some((sign) => sign === kind)

/** What a flag or sign is called, by its kind; null for a word that is neither. */
export function useReasonName(): (kind: string) => string | null {
  const t = useT()
  return (kind) => {
    if (isFlag(kind)) return t(($) => $.flags.short[kind])
    return isSign(kind) ? t(($) => $.acting.sign[kind]) : null
  }
}

/** How a sign or an action is called where only its name tells it from its neighbours. */
export function useItemNames() {
  const t = useT()
  const format = useFormat()
  return {
    sign: (sign: Sign) => `${t(($) => $.acting.sign[sign.kind])}, ${format.date(sign.on)}`,
    action: (action: Pick<Action, 'remedy'>) => t(($) => $.acting.remedy[action.remedy].name),
  }
}
