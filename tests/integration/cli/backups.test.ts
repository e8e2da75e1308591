import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquireLock } from '../../../electron/store/file/lock.ts'
import { expectOk } from '../../support/core/store.ts'
import { cliFolder, samples, type CliFolder } from './run-cli.ts'

let cli: CliFolder
beforeEach(async () => {
  cli = cliFolder()
  await cli.run('settings', 'set', 'graceDays=7')
})
afterEach(() => cli.remove())

interface Listed {
  readonly number: number
  readonly name: string
  readonly reason: string
  readonly inside: { readonly entries: number } | null
}
const listed = async () => ((await cli.json('backups')) as { backups: Listed[] }).backups
const importSample = () => cli.run('import', path.join(samples, 'clockify.csv'))
const days = async () => ((await cli.json('settings')) as { graceDays: number }).graceDays
const asideIn = () => readdirSync(cli.folder).filter((name) => name.includes('set-aside'))

describe('backups and restore', () => {
  test('an import is preceded by a backup, which undoes it; that is undone by what was set aside', async () => {
    await importSample()
    const [newest] = await listed()
    expect(newest).toMatchObject({ number: 1, reason: 'import', inside: { entries: 0 } })
    const done = (await cli.json('restore', '1')) as { setAside: string; restored: boolean }
    expect(done).toMatchObject({ restored: true, inside: { entries: 0 } })
    expect(asideIn()).toContain(done.setAside)
    await cli.run('restore', done.setAside)
    expect((await cli.json('backups', '--json')) as object).toBeDefined()
    const { out } = await cli.run('report', '--as-of', '2026-10-31')
    expect(out).not.toContain('No client has hours')
  })

  test('the list says when, what for, how large and what is inside', async () => {
    await importSample()
    const { out, exit } = await cli.run('backups')
    expect(exit).toBe(0)
    expect(out).toMatch(/No\. +Made +For +Size +Clients +Hours +Invoices +Last entry/)
    expect(out).toMatch(/1 +\d{4}-\d\d-\d\d \d\d:\d\d +before an import/)
    expect(out).toContain(path.join(cli.folder, 'backups'))
  })

  test('a look changes nothing', async () => {
    await importSample()
    const before = readdirSync(cli.folder)
    const { out } = await cli.run('restore', '1', '--look')
    expect(out).toContain('Would put back')
    expect(out).toContain('Nothing was changed')
    expect(readdirSync(cli.folder)).toEqual(before)
  })

  test('a file that lies anywhere is put back as well', async () => {
    const file = path.join(cli.folder, 'copy.db')
    await cli.run('backup', file)
    await cli.run('settings', 'set', 'graceDays=30')
    expect((await cli.run('restore', file)).exit).toBe(0)
    expect(await days()).toBe(7)
  })

  test('while a shell is open on the database it says where to do it', async () => {
    await importSample()
    const lock = expectOk(acquireLock(cli.db))
    const { exit, error } = await cli.run('restore', '1')
    lock.release()
    expect(exit).toBe(2)
    expect(error).toContain('Hourworth is open on this database')
  })

  test.each(['99', 'nothing.db', '0'])('%j is no backup, in one line', async (name) => {
    const { exit, error } = await cli.run('restore', name)
    expect([exit, error]).toEqual([
      2,
      `hourworth: There is no backup ${name}; hourworth backups lists them.\n`,
    ])
  })

  test('a second folder that has gone is said, and the command is done', async () => {
    await cli.run('settings', 'set', `backupFolder=${path.join(cli.folder, 'stick')}`)
    const { exit, error } = await importSample()
    expect(exit).toBe(0)
    expect(error).toContain('could not be copied to the second folder')
  })
})

describe('a database that is missing', () => {
  test('is not begun anew: what was found and the commands are said', async () => {
    await importSample()
    rmSync(cli.db)
    for (const command of [['report'], ['import', path.join(samples, 'clockify.csv')]]) {
      const { exit, error } = await cli.run(...command)
      expect(exit).toBe(2)
      expect(error).toContain('It was there before. Nothing was begun anew')
      expect(error).toContain(`restore 1 --db ${cli.db}`)
      expect(error).toContain('--begin-anew')
      expect(existsSync(cli.db)).toBe(false)
    }
  })

  test('is put back from its newest backup', async () => {
    await importSample()
    rmSync(cli.db)
    expect((await cli.run('restore', '1')).exit).toBe(0)
    expect(await days()).toBe(7)
  })

  test('is begun anew where that is asked for, and what is left is set aside', async () => {
    truncateSync(cli.db)
    writeFileSync(`${cli.db}-wal`, 'what was left')
    const { exit } = await cli.run('settings', 'set', 'graceDays=9', '--begin-anew')
    expect(exit).toBe(0)
    expect(await days()).toBe(9)
    expect(asideIn().some((name) => name.endsWith('-wal'))).toBe(true)
  })

  test('a sound one is never begun anew', async () => {
    await cli.run('settings', 'set', 'minHours=6', '--begin-anew')
    expect(await days()).toBe(7)
    expect(asideIn()).toEqual([])
  })

  test('--begin-anew is refused where nothing is begun', async () => {
    const { exit, error } = await cli.run('report', '--begin-anew')
    expect([exit, error]).toEqual([2, 'hourworth: --begin-anew does not apply to report.\n'])
  })
})

describe('a damaged database', () => {
  const damage = async () => {
    await importSample()
    const bytes = readFileSync(cli.db)
    bytes.fill(0, 4096 * 3, 4096 * 5)
    bytes.fill(0x5a, 100, 900)
    writeFileSync(cli.db, bytes)
    return bytes
  }

  test('says what can be done, and is left as it is', async () => {
    const bytes = await damage()
    const { exit, error } = await cli.run('report')
    expect(exit).toBe(2)
    expect(error).toContain('The database is damaged')
    expect(error).toContain('restore 1')
    expect(readFileSync(cli.db)).toEqual(bytes)
  })

  test('is put back from its newest backup, and set aside', async () => {
    const bytes = await damage()
    expect((await cli.run('restore', '1')).exit).toBe(0)
    const [name = ''] = asideIn()
    expect(readFileSync(path.join(cli.folder, name))).toEqual(bytes)
  })

  test('is saved row by row into a new file, never over another', async () => {
    await importSample()
    const bytes = readFileSync(cli.db)
    writeFileSync(cli.db, bytes.subarray(0, bytes.length - 4096 * 2))
    const to = path.join(cli.folder, 'saved.db')
    const { out, error } = await cli.run('salvage', to)
    expect(error).toBe('')
    expect(out).toContain(`Saved to ${to}`)
    expect((await cli.run('salvage', to)).error).toContain('exists already')
    copyFileSync(to, cli.db)
    expect((await cli.run('check')).out).toContain('sound')
  })
})
