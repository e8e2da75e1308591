import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { samples } from '../../integration/cli/run-cli.ts'
import { temporaryFolder } from '../../support/core/store.ts'
import { runBuiltCli } from '../../support/page/built-app.ts'

test('a backup, a damaged file, the backup put back: the same figures to the last unit', () => {
  const db = path.join(temporaryFolder(), 'hourworth.db')
  const run = (...args: string[]) => runBuiltCli(...args, '--db', db)
  for (const args of [
    ['settings', 'set', 'currency=SEK', 'praoRate=150', 'breakEvenRate=450', 'targetRate=900'],
    ['import', path.join(samples, 'toggl-classic.csv')],
    ['import', path.join(samples, 'hourworth-invoices.csv'), '--format', 'invoices'],
    ['import', path.join(samples, 'hourworth-payments.csv'), '--format', 'payments'],
  ]) {
    expect(run(...args).exit).not.toBe(2)
  }
  const report = () => run('report', '--as-of', '2026-10-31', '--json')
  const figures = report()
  expect(JSON.parse(figures.out)).toMatchObject({ currency: 'SEK' })
  expect(run('clients', 'rename', 'Grødvejs Dampmølle ApS', 'Another AB').exit).toBe(0)
  expect(run('undo').exit).toBe(0)
  const copy = path.join(path.dirname(db), 'kept.db')
  expect(run('backup', copy).exit).toBe(0)

  const bytes = readFileSync(db)
  writeFileSync(db, bytes.fill(0, 100, bytes.length - 4096))
  const damaged = report()
  expect(damaged.exit).toBe(2)
  expect(damaged.error).toContain('damaged')
  expect(JSON.parse(damaged.out)).toEqual({ error: expect.stringContaining('damaged') as string })
  const { backups } = JSON.parse(run('backups', '--json').out) as { backups: unknown[] }
  expect(backups.length).toBeGreaterThan(0)

  expect(JSON.parse(run('restore', copy, '--json').out)).toMatchObject({ restored: true })
  expect(report()).toEqual(figures)
  expect(run('check').out).toBe('The database is sound.\n')
  const aside = JSON.parse(run('backups', '--json').out) as { backups: { reason: string }[] }
  expect(aside.backups.map(({ reason }) => reason)).toContain('set-aside')
})
