import type { Backup } from '../../../shared/domain/files/backups.ts'
import { sizeText, whenText } from '../../shell/rescue-text.ts'
import { backupFolder } from '../../store/backups/names.ts'
import { command } from '../command.ts'
import { listed } from '../input/backup-named.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.backups

/** `backups`: all the database can be put back from, whether or not it can be opened. */
export const backups = command({
  takes: 'nothing',
  options: {},
  run: (_given, _words, session) => {
    const file = session.file()
    const all = listed(file)
    const folder = backupFolder(file)
    return Promise.resolve({
      json: { folder, backups: all.map((backup, i) => ({ number: i + 1, ...backup })) },
      text: () =>
        all.length === 0
          ? words.none
          : [textOf(all), '', fill(words.folder, { folder })].join('\n'),
    })
  },
})

const textOf = (all: readonly Backup[]): string =>
  table(
    [Object.values(words.column), ...all.map(rowOf)],
    ['right', 'left', 'left', 'right', 'right', 'right', 'right', 'left'],
  )

function rowOf({ at, reason, bytes, inside }: Backup, i: number): string[] {
  const about = [String(i + 1), whenText(at), words.reason[reason], sizeText(bytes)]
  if (!inside) return [...about, '', '', '', words.unreadable]
  const { clients, seconds, invoices, lastEntry } = inside
  const counts = [clients, Math.round(seconds / 3600), invoices].map(String)
  return [...about, ...counts, lastEntry ?? '']
}
