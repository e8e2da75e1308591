import { useT } from '../i18n/index.ts'
import classes from './frame.module.css'

/** Says that the app does not answer, as nothing else on a page that only stands there would. */
export function LostBanner() {
  const t = useT()
  return (
    <div className={classes['gone']} role="alert">
      <span className={classes['goneText']}>{t(($) => $.common.lost)}</span>
    </div>
  )
}
