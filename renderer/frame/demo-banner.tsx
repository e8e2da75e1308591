import { useLocation } from 'wouter'
import { useCommand } from '../api/index.ts'
import { useT } from '../i18n/index.ts'
import classes from './frame.module.css'

interface Props {
  /** At the foot of the side column, or where that has no room for words as a line above the page. */
  readonly kind: 'column' | 'line'
}

/** Says that the figures are invented, and leads back to the user's own data. */
export function DemoBanner({ kind }: Props) {
  const t = useT()
  const [, navigate] = useLocation()
  const close = useCommand('app.closeDemo')
  return (
    <div className={kind === 'column' ? classes['demoBox'] : classes['demo']} role="note">
      <span>{t(($) => $.common.demo[kind])}</span>
      <button
        type="button"
        className={kind === 'column' ? classes['demoLeave'] : classes['demoButton']}
        disabled={close.isPending}
        onClick={() => close.mutate({}, { onSuccess: () => navigate('/') })}
      >
        {t(($) => $.common.demo.leave)}
      </button>
    </div>
  )
}
