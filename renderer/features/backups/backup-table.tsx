import type { ReactNode } from 'react'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { counted } from '../../components/counted.ts'
import tables from '../../components/table.module.css'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './backups.module.css'
import { firstChoice } from './first-choice.ts'
import { useBackupTexts } from './use-backup-texts.ts'

/** What stands at the end of the row of a backup that can be read; `isFirst`: it is the one to choose first. */
export type BackupAction = (backup: Backup, when: string, isFirst: boolean) => ReactNode

interface Props {
  readonly backups: readonly Backup[]
  readonly renderAction: BackupAction
}

/** Backups, newest first, each with when and why it was made, what is in it and how large it is. */
export function BackupTable({ backups, renderAction }: Props) {
  const t = useT()
  const first = firstChoice(backups)
  return (
    <div className={tables['scroll']}>
      <table className={tables['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.backups.column.made)}</th>
            <th scope="col">{t(($) => $.backups.column.inside)}</th>
            <th scope="col" className="hw-number-cell">
              {t(($) => $.backups.column.size)}
            </th>
            <th scope="col">
              <span className="hw-only-for-readers">{t(($) => $.backups.column.action)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <Row
              key={backup.name}
              backup={backup}
              isFirst={backup === first}
              renderAction={renderAction}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly backup: Backup
  readonly isFirst: boolean
  readonly renderAction: BackupAction
}

function Row({ backup, isFirst, renderAction }: RowProps) {
  const t = useT()
  const texts = useBackupTexts()
  const { at, reason, bytes, inside } = backup
  const when = texts.when(at)
  return (
    <tr>
      <th scope="row">
        {when}
        <span className={classes['more']}>{t(($) => $.backups.for[reason])}</span>
      </th>
      <td>
        <Content inside={inside} />
      </td>
      <td className="hw-number-cell">{texts.size(bytes)}</td>
      <td>
        <div className="hw-tools">{inside && renderAction(backup, when, isFirst)}</div>
      </td>
    </tr>
  )
}

function Content({ inside }: Pick<Backup, 'inside'>) {
  const t = useT()
  const format = useFormat()
  if (!inside) return t(($) => $.backups.unreadable)
  const { clients, seconds, invoices, lastEntry } = inside
  return (
    <>
      {t(($) => $.backups.content, {
        clients: t(($) => $.backups.clients, counted(format, clients)),
        hours: format.hours(seconds, 0),
        invoices: t(($) => $.backups.invoices, counted(format, invoices)),
      })}
      <span className={classes['more']}>
        {lastEntry === null
          ? t(($) => $.backups.noEntry)
          : t(($) => $.backups.last, { date: format.date(lastEntry) })}
      </span>
    </>
  )
}
