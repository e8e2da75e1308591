import type { Backup } from '../../../shared/domain/files/backups.ts'

/** The newest backup that can be read and holds anything; else the newest that can be read. They come newest first. */
export function firstChoice(backups: readonly Backup[]): Backup | undefined {
  const holdsAnything = ({ inside }: Backup) =>
    inside !== null && inside.clients + inside.seconds + inside.invoices > 0
  return backups.find(holdsAnything) ?? backups.find(({ inside }) => inside !== null)
}
