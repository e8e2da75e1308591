import type { Entry } from '../../../shared/domain/entities.ts'
import { cx } from '../../components/cx.ts'
import { Name } from '../../components/name.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { entryMarks, markClass, marksOf } from './entry-marks.ts'
import classes from './timesheet.module.css'
import type { Names } from '../../components/hooks/use-names.ts'
import { laterDays } from '../../../shared/domain/timing/worked.ts'

/** Client and project of an entry. */
export function EntryClient({ entry, names }: { readonly entry: Entry; readonly names: Names }) {
  const t = useT()
  const client = names.client(entry)
  const project = names.project(entry)
  return (
    <span className={classes['who']}>
      {client === null ? (
        <span className="hw-soft">{t(($) => $.time.entry.internal)}</span>
      ) : (
        <strong>
          <Name>{client}</Name>
        </strong>
      )}
      {project !== null && (
        <span className="hw-soft">
          {' · '}
          <Name>{project}</Name>
        </span>
      )}
    </span>
  )
}

/** Note of an entry, with what is out of the ordinary about it. */
export function EntryNote({ entry }: { readonly entry: Entry }) {
  const t = useT()
  const texts = marksOf(entry, t)
  return (
    <span className={classes['what']}>
      {entryMarks
        .filter((mark) => texts[mark] !== '')
        .map((mark) => (
          <span key={mark} className={markClass(mark)}>
            {texts[mark]}
          </span>
        ))}
      <span className="hw-clip" title={entry.note}>
        <Name>{entry.note}</Name>
      </span>
    </span>
  )
}

/** From–to of an entry in the zone it was logged in; nothing for one with a duration alone. */
export function EntryRange({ entry }: { readonly entry: Entry }) {
  const t = useT()
  const { time } = useFormat()
  if (entry.time.kind === 'duration') return null
  const { start, end, zone } = entry.time
  const later = laterDays(entry.time)
  return (
    <span className={cx('hw-soft', 'hw-number')}>
      <bdi>{t(($) => $.time.entry.range, { from: time(start, zone), to: time(end, zone) })}</bdi>
      {later > 0 && (
        <span className={classes['later']}>
          {' '}
          <bdi>{t(($) => $.time.entry.laterDays, { count: later })}</bdi>
        </span>
      )}
    </span>
  )
}
