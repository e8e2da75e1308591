import { Button } from '@mantine/core'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { Section } from '../../components/page.tsx'
import tables from '../../components/table.module.css'
import { useFormat, type Format } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { WayOn } from './use-way-on.ts'

interface Props {
  readonly backups: readonly Backup[]
  readonly way: WayOn
}

/** The backups, newest first, each with what is in it; the newest that can be read is the first choice. */
export function BackupChoice({ backups, way }: Props) {
  const t = useT()
  const text =
    backups.length > 0 ? t(($) => $.rescue.restore.text) : t(($) => $.rescue.restore.none)
  const newest = backups.find(({ inside }) => inside !== null)
  return (
    <Section title={t(($) => $.rescue.restore.title)} text={text} flush={backups.length > 0}>
      {backups.length > 0 && (
        <div className={tables['scroll']}>
          <table className={tables['table']}>
            <thead>
              <tr>
                <th scope="col">{t(($) => $.rescue.restore.made)}</th>
                <th scope="col">{t(($) => $.rescue.restore.reason)}</th>
                <th scope="col">{t(($) => $.rescue.restore.inside)}</th>
                <th scope="col">{t(($) => $.rescue.restore.last)}</th>
                <th scope="col">
                  <span className="hw-only-for-readers">{t(($) => $.rescue.restore.action)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map((backup) => (
                <Row key={backup.name} backup={backup} isFirst={backup === newest} way={way} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

interface RowProps {
  readonly backup: Backup
  readonly isFirst: boolean
  readonly way: WayOn
}

function Row({ backup: { name, at, reason, inside }, isFirst, way }: RowProps) {
  const t = useT()
  const format = useFormat()
  const when = whenText(format, at)
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{t(($) => $.rescue.restore.for[reason])}</td>
      <td>
        {inside
          ? t(($) => $.rescue.restore.content, {
              clients: format.number(inside.clients),
              hours: format.hours(inside.seconds, 0),
              invoices: format.number(inside.invoices),
            })
          : t(($) => $.rescue.restore.unreadable)}
      </td>
      <td>
        {inside &&
          (inside.lastEntry === null
            ? t(($) => $.rescue.restore.never)
            : format.date(inside.lastEntry))}
      </td>
      <td>
        {inside && (
          <Button
            size="compact-sm"
            variant={isFirst ? 'filled' : 'default'}
            disabled={way.isBusy}
            loading={way.restoring === name}
            aria-label={t(($) => $.rescue.restore.actionOf, { when })}
            onClick={() => way.restore(name)}
          >
            {t(($) => $.rescue.restore.action)}
          </Button>
        )}
      </td>
    </tr>
  )
}

const whenText = (format: Format, at: number): string =>
  `${format.date(dateOfDay(localOf(at, format.zone).day))} ${format.time(at)}`
