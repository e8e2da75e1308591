import { Button } from '@mantine/core'
import { useT } from '../../i18n/index.ts'
import classes from './notices.module.css'

/** More flags than this at once are counted, not listed: after an import there may be dozens. */
export const shownInToast = 3

/** The new flags, a line each. */
export function NoticeToast({
  lines,
  onShow,
}: {
  readonly lines: readonly string[]
  readonly onShow: () => void
}) {
  const t = useT()
  const more = lines.length - shownInToast
  return (
    <div className={classes['toast']}>
      <ul>
        {lines.slice(0, shownInToast).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{t(($) => $.notices.andMore, { count: more })}</li>}
      </ul>
      <Button size="compact-sm" variant="light" onClick={onShow}>
        {t(($) => $.notices.show)}
      </Button>
    </div>
  )
}
