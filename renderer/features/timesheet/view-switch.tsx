import { Link } from 'wouter'
import { useT } from '../../i18n/index.ts'
import { timeHref, type TimeView } from './time-views.ts'
import classes from './view-switch.module.css'

interface Props {
  readonly views: readonly TimeView[]
  readonly view: TimeView
}

/** The views of the Time page as links, so that each has its address. */
export function ViewSwitch({ views, view }: Props) {
  const t = useT()
  return (
    <nav aria-label={t(($) => $.time.view.label)} className={classes['switch']}>
      {views.map((one) => (
        <Link
          key={one}
          href={timeHref(one)}
          className={classes['view'] ?? ''}
          aria-current={one === view ? 'page' : undefined}
        >
          {t(($) => $.time.view[one])}
        </Link>
      ))}
    </nav>
  )
}
