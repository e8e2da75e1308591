import { backupBytes, keptBackups } from '../../../shared/domain/limits.ts'
import { useErrorText, useSettings } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { Listed } from './backups-section.tsx'
import classes from './backups.module.css'
import { useBackupTexts } from './use-backup-texts.ts'

/** By which rule backups are kept, how much room they may take, and where they lie. */
export function KeptRule({ folder }: { readonly folder: string }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={classes['part']}>
      <p className="hw-soft">
        {t(($) => $.backups.rule, {
          today: format.number(keptBackups.today),
          days: format.number(keptBackups.days),
          months: format.number(keptBackups.months),
          size: format.number(backupBytes / 1024 ** 3),
        })}
      </p>
      <p className={classes['folder']}>
        {t(($) => $.backups.folder, { folder: format.isolate(folder) })}
      </p>
    </div>
  )
}

/** Why the last backup could not be made, in words. */
export function FailedBackup({ listed: { failure, folder } }: { readonly listed: Listed }) {
  const t = useT()
  const errorText = useErrorText()
  if (!failure) return null
  const { code } = failure
  const why = errorText({ code, message: code, details: { file: folder ?? '' } })
  return (
    <p className={classes['problem']} data-tone="bad" role="alert">
      {t(($) => $.backups.failed, { why })}
    </p>
  )
}

/** What became of the copies in the second folder; nothing where none is set. */
export function SecondFolderState({ second }: Pick<Listed, 'second'>) {
  const t = useT()
  const errorText = useErrorText()
  const { when } = useBackupTexts()
  const { backupFolder } = useSettings()
  if (!second) return null
  const { failure, newest } = second
  if (!failure) {
    return (
      <p className="hw-small">
        {newest === null
          ? t(($) => $.backups.second.none)
          : t(($) => $.backups.second.newest, { when: when(newest) })}
      </p>
    )
  }
  const { code, reason } = failure
  const why = errorText({ code, message: code, details: { file: backupFolder } })
  return (
    <p className="hw-bad" role="alert">
      {reason === 'ENOENT' || reason === 'ENOTDIR'
        ? t(($) => $.backups.second.gone)
        : t(($) => $.backups.second.failed, { why })}
    </p>
  )
}
