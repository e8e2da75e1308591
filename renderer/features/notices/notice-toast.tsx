import { Button } from '@mantine/core'
import { useT } from '../../i18n/index.ts'
import classes from './notices.module.css'

/** So many flags are listed; where more appear at once, as after an import, only the gravest is. */
const most = 3

/** The lines that are shown of all, the gravest first. */
export const shownOf = (lines: readonly string[]): readonly string[] =>
  lines.length > most ? lines.slice(0, 1) : lines

interface Props {
  readonly lines: readonly string[]
  readonly onShow: () => void
}

/** The new flags, a line each; `lines` has the gravest first. */
export function NoticeToast({ lines, onShow }: Props) {
  const t = useT()
  const listed = shownOf(lines)
  const more = lines.length - listed.length
  return (
    <div className={classes['toast']}>
      <ul>
        {listed.map((line) => (
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
