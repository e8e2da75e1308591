import { expect, test } from 'vitest'
import { firstChoice } from '../../../renderer/features/backups/first-choice.ts'
import type { Backup, Inside } from '../../../shared/domain/files/backups.ts'

const backup = (name: string, inside: Inside | null): Backup => ({
  name,
  at: 1_782_813_600,
  reason: 'daily',
  bytes: 4096,
  inside,
})
const inside = (clients: number): Inside => ({
  clients,
  entries: 0,
  seconds: 0,
  invoices: 0,
  lastEntry: null,
})
const broken = backup('broken', null)
const empty = backup('empty', inside(0))
const full = backup('full', inside(2))
const older = backup('older', inside(1))

test('the newest that holds anything, before an empty one of the same minute', () => {
  expect(firstChoice([broken, empty, full, older])?.name).toBe('full')
  expect(firstChoice([broken, empty])?.name).toBe('empty')
  expect(firstChoice([broken])).toBeUndefined()
  expect(firstChoice([])).toBeUndefined()
})
