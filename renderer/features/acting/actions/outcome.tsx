import { IconCheck, IconCircleHalf2, IconEqual, IconX } from '@tabler/icons-react'
import type { Outcome as Kind } from '../../../../shared/domain/kinds.ts'
import { useT } from '../../../i18n/index.ts'
import acting from '../acting.module.css'

const looks = {
  worked: { icon: IconCheck, tone: 'good' },
  partly: { icon: IconCircleHalf2, tone: 'none' },
  'no-effect': { icon: IconEqual, tone: 'none' },
  dropped: { icon: IconX, tone: 'none' },
} as const

/** How an action went, as the user said. */
export function Outcome({ outcome }: { readonly outcome: Kind }) {
  const t = useT()
  const { icon: Icon, tone } = looks[outcome]
  return (
    <span className={acting['tag']} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      {t(($) => $.acting.actions.outcome[outcome])}
    </span>
  )
}
