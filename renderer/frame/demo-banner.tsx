import { useLocation } from 'wouter'
import { useCommand } from '../api/index.ts'
import { useT } from '../i18n/index.ts'
import classes from './frame.module.css'

/** Says that the figures are invented, and leads back to the user's own data. */
export function DemoBanner() {
  const t = useT()
  const [, navigate] = useLocation()
  const close = useCommand('app.closeDemo')
  return (
    <div className={classes['demo']} role="note">
      <span>{t(($) => $.common.demo.banner)}</span>
      <button
        type="button"
        className={classes['demoButton']}
        disabled={close.isPending}
        onClick={() => close.mutate({}, { onSuccess: () => navigate('/') })}
      >
        {t(($) => $.common.demo.leave)}
      </button>
    </div>
  )
}
