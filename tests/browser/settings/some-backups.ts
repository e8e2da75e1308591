import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Backup, Inside } from '../../../shared/domain/files/backups.ts'
import { fakeNow } from '../../support/page/fake-core.tsx'

/** What the database holds now. */
export const present: Inside = {
  clients: 3,
  entries: 40,
  seconds: 90 * 3600,
  invoices: 4,
  lastEntry: '2026-06-29',
}

/** What the newest backup holds: one client and an invoice more. */
export const earlier: Inside = {
  clients: 4,
  entries: 52,
  seconds: 120 * 3600,
  invoices: 5,
  lastEntry: '2026-06-28',
}

/** A backup made so many days before now. */
export const aBackup = (days: number, more: Partial<Backup> = {}): Backup => ({
  name: `hourworth-${days}.db`,
  at: fakeNow - days * 86_400,
  reason: 'daily',
  bytes: 1_250_000,
  inside: earlier,
  ...more,
})

/** What the core lists of them. */
export const listed = (
  backups: readonly Backup[],
  more: Partial<CallOutput<'backups.list'>> = {},
): CallOutput<'backups.list'> => ({
  folder: '/home/me/backups',
  backups: [...backups],
  present,
  second: null,
  failure: null,
  ...more,
})
