import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { settingKeys } from '../../../electron/cli/input/settings.ts'
import { importFormats } from '../../../shared/domain/kinds.ts'
import { commandLine } from '../../../shared/words/en/shells/command-line.ts'
import { type CliFolder, cliFolder, runCli } from './run-cli.ts'

let cli: CliFolder
beforeEach(() => {
  cli = cliFolder()
})
afterEach(() => cli.remove())

describe('settings', () => {
  test('the watched folder is named with its whole path, or none', async () => {
    const set = (folder: string) => cli.run('settings', 'set', `importFolder=${folder}`)
    expect((await set('/home/me/Exports')).exit).toBe(0)
    expect(await cli.json('settings')).toMatchObject({ importFolder: '/home/me/Exports' })
    expect((await set('Exports')).error).toContain('a folder with its whole path, or none')
    expect((await set('none')).exit).toBe(0)
  })

  test('a new database shows the defaults, the three rates unset (B1)', async () => {
    expect(await cli.json('settings')).toEqual(defaultSettings)
    expect((await cli.run('settings')).out).toMatch(/^praoRate +none$/m)
    expect((await cli.run('settings')).out).toMatch(/^importFolder +none$/m)
  })

  test('M1: the currency decides what a rate means, wherever it stands', async () => {
    const rates = { currency: 'JPY', praoRate: 150 }
    expect(await cli.json('settings', 'set', 'praoRate=150', 'currency=JPY')).toMatchObject(rates)
    expect(await cli.json('settings', 'set', 'currency=JPY', 'praoRate=150')).toMatchObject(rates)
    const { error } = await cli.run('settings', 'set', 'praoRate=150.50')
    expect(error).toMatch(/^hourworth: praoRate wants an amount .*, not 150\.50\.$/m)
  })

  test('working hours short or as stored; what overlaps is refused', async () => {
    expect(await cli.json('settings', 'set', 'workingHours=mon-tue=9-12+13-17')).toMatchObject({
      workingHours: {
        1: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
        2: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
    })
    const stored = '{"6":[["10:00","14:00"]]}'
    expect(await cli.json('settings', 'set', `workingHours=${stored}`)).toMatchObject({
      workingHours: JSON.parse(stored),
    })
    const overlap = await cli.run('settings', 'set', 'workingHours=mon=9-12+11-17')
    expect([overlap.exit, overlap.error]).toEqual([2, expect.stringContaining('spans-overlap')])
  })

  test('every setting can be typed as it is shown, but what the app notes for itself and what a page chooses', async () => {
    const set = ['language=sv', 'ownName=Tove Ask', 'signKey=none', 'theme=dark', 'praoRate=150']
    await cli.json('settings', 'set', ...set)
    const { out } = await cli.run('settings')
    const rows = out.split('\n').slice(2, -1)
    const shown = rows.map((row) => row.replace(/^(\w+) +/, '$1='))
    expect(shown).toEqual(expect.arrayContaining(set.map((pair) => pair.replace('150', '150.00'))))
    expect((await cli.run('settings', 'set', ...shown)).out).toBe(out)
    // Four the app notes for itself; favourites, days off and files passed over are chosen on pages.
    expect(rows).toHaveLength(Object.keys(defaultSettings).length - 7)
    const { error } = await cli.run('settings', 'set', 'setUp=true')
    expect(error).toContain('There is no setting setUp')
    expect((await cli.run('settings', 'set', 'theme=red')).error).toContain(
      'theme wants one of system, light, dark, not red.',
    )
  })

  test('one bad setting changes none', async () => {
    expect((await cli.run('settings', 'set', 'graceDays=10', 'fill=2')).exit).toBe(2)
    expect(await cli.json('settings')).toMatchObject({ graceDays: 45, fill: '0.7' })
  })
})

const whatIf = (option: string) => ['what-if', option, '--client', 'x']

describe('wrong usage: one line on standard error, exit 2, no database made', () => {
  test.each([
    [[], 'Which command?'],
    [['reprot'], 'There is no command reprot'],
    [['__proto__'], 'There is no command __proto__'],
    [
      ['report', '--as-of', '2026-02-30'],
      '--as-of wants a date such as 2026-10-31, not 2026-02-30',
    ],
    [['report', '--months', '0'], '--months wants'],
    [['report', '--month', '6'], "Unknown option '--month'"],
    [['report', 'Nordlys'], 'report takes options only'],
    [['settings', 'get'], 'settings knows set.'],
    [['settings', 'set'], 'settings set wants KEY=VALUE'],
    [['settings', 'set', 'praoRate'], 'praoRate is not KEY=VALUE'],
    [['settings', 'set', 'fill=0.5', 'fill=0.6'], 'fill is given twice'],
    [['settings', 'set', 'currency=SKR'], 'currency wants an ISO 4217 code such as SEK, not SKR'],
    [['settings', 'set', 'colour=red'], 'There is no setting colour'],
    [['import'], 'import wants the name of one file'],
    ...['import', 'backup', 'restore', 'salvage'].flatMap((command) =>
      ['', ' '].map((none): [string[], string] => [[command, none], `${command} wants`]),
    ),
    [['import', 'a.csv', '--format', 'excel'], '--format wants one of auto, toggl'],
    [
      ['import', 'a.csv', '--zone', 'CEST+2'],
      '--zone wants an IANA time zone such as Europe/Stockholm, not CEST+2',
    ],
    [['import', 'a.csv', '--date-order', 'ydm'], '--date-order wants one of ymd, dmy, mdy'],
    [['review'], 'review wants the name of one client'],
    [['review', 'x', '--as-of', 'today'], '--as-of wants a date such as 2026-10-31, not today'],
    [['review', 'x', '--months', '121'], '--months wants a whole number from 1 to 120'],
    [['flags', 'x'], 'flags takes options only'],
    [['flags', '--as-of', '2026-13-01'], '--as-of wants a date such as 2026-10-31, not 2026-13-01'],
    [['flags', '--months', 'six'], '--months wants'],
    [['what-if'], 'what-if knows say-no, raise, trim, invest.'],
    [['what-if', 'leave', '--client', 'x'], 'what-if knows say-no, raise, trim, invest.'],
    [['what-if', 'say-no'], 'what-if say-no wants --client.'],
    [[...whatIf('say-no'), '--hours', 'many'], '--hours wants a number'],
    [[...whatIf('say-no'), '--window', '0'], '--window wants a whole number from 1 to 120'],
    [[...whatIf('say-no'), '--notice', '61'], '--notice wants a whole number from 0 to 60'],
    [[...whatIf('say-no'), '--fill', '1.1'], '--fill wants a share from 0 to 1'],
    [[...whatIf('say-no'), '--raise', '0.1'], '--raise does not apply to what-if say-no'],
    [whatIf('raise'), 'what-if raise wants --raise and --churn'],
    [[...whatIf('raise'), '--raise', '0.1'], 'what-if raise wants --churn'],
    [[...whatIf('raise'), '--raise', '10%', '--churn', '0'], '--raise wants a number'],
    [[...whatIf('raise'), '--raise', '1', '--churn', '2'], '--churn wants a share from 0 to 1'],
    [whatIf('trim'), 'what-if trim wants --share'],
    [[...whatIf('trim'), '--share', '20'], '--share wants a share from 0 to 1'],
    [[...whatIf('trim'), '--share', '0.2', '--notice', '2'], '--notice does not apply to'],
    [[...whatIf('trim'), '--share', '0.2', '--acquisition', '2'], '--acquisition does not apply'],
    [whatIf('invest'), 'what-if invest wants --invest, --invest-months and --new-rate'],
    [[...whatIf('invest'), '--ramp', '2'], '--ramp does not apply to what-if invest'],
    [['backup'], 'backup wants the name of one file'],
  ])('%j', async (args, words) => {
    const { exit, out, error } = await cli.run(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(error).toContain(`hourworth: `)
    expect(error).toContain(words)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(existsSync(cli.db)).toBe(false)
  })

  test('commands that only read want a database that exists', async () => {
    for (const args of [
      ['report'],
      ['review', 'x'],
      ['flags'],
      ['check'],
      ['backup', 'x'],
      ['what-if', 'say-no', '--client', 'x'],
    ]) {
      const { exit, error } = await cli.run(...args)
      expect([exit, error]).toEqual([2, `hourworth: There is no database at ${cli.db}.\n`])
    }
    expect(readdirSync(cli.folder)).toEqual([])
  })

  test('a file that is no database is left as it is', async () => {
    writeFileSync(cli.db, 'Dear diary, this is no database but a text of some length.')
    const { exit, error } = await cli.run('report')
    expect([exit, error]).toEqual([2, 'hourworth: The file is not a Hourworth database.\n'])
  })
})

test('help names every command and every option', async () => {
  for (const args of [['help'], ['--help'], ['report', '--help'], ['-h']]) {
    const { exit, out } = await runCli(args)
    expect(exit).toBe(0)
    for (const word of [
      'import FILE',
      'settings set',
      'report',
      'review CLIENT',
      'flags',
      'what-if say-no',
      'what-if raise',
      '--raise P --churn Q',
      'what-if trim',
      '--share X',
      'what-if invest',
      '--invest H --invest-months N --new-rate R',
      'projects set KEY=VALUE …',
      'clients rename OLD NEW',
      'doubts',
      'backup FILE',
      'check',
      '--db',
      '--json',
      '--as-of',
      'mon-fri=08:00-17:00',
    ]) {
      expect(out).toContain(word)
    }
  }
})

test('help is made of the commands: each has its line, and each of its options', async () => {
  const { out } = await runCli(['help'])
  const { whatIf } = await import('../../../electron/cli/commands/what-if.ts')
  const { importFile } = await import('../../../electron/cli/commands/import.ts')
  for (const name of Object.keys(commandLine.help.commands)) {
    expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  }
  for (const { options } of [...Object.values(whatIf), importFile]) {
    for (const [name, { value, does }] of Object.entries(options)) {
      expect(out).toContain(`--${name} ${value}`)
      expect(out).toContain(does)
    }
  }
  for (const format of importFormats) expect(out).toMatch(new RegExp(`\\b${format}\\b`))
  for (const key of settingKeys) expect(out).toContain(`\n      ${key}=`)
})

test('control characters in what was typed do not reach the terminal', async () => {
  for (const args of [
    ['re\u001b[2Jport'],
    ['review', 'x\u001b]0;y\u0007'],
    ['import', '/a\u202eb.csv'],
  ]) {
    const { error } = await cli.run(...args)
    expect(error.trimEnd()).not.toMatch(/[\p{Cc}\u202e]/u)
  }
})

test('the database of the app is the default, in the data folder of the system', async () => {
  const env = { XDG_DATA_HOME: cli.folder, HOME: cli.folder, APPDATA: cli.folder }
  expect((await runCli(['settings', 'set', 'graceDays=7'], env)).exit).toBe(0)
  const { out } = await runCli(['settings', '--json'], env)
  expect(JSON.parse(out)).toMatchObject({ graceDays: 7 })
  const made = readdirSync(cli.folder, { recursive: true, encoding: 'utf8' })
  expect(made.filter((name) => path.basename(name) === 'hourworth.db')).toHaveLength(1)
})

test('a place where nothing can be written is one line, not a stack', async () => {
  const blocked = path.join(cli.folder, 'a-file')
  writeFileSync(blocked, '')
  const env = { XDG_DATA_HOME: blocked, HOME: blocked, APPDATA: blocked }
  const { exit, out, error } = await runCli(['settings'], env)
  expect([exit, out]).toEqual([2, ''])
  expect(error).toMatch(/^hourworth: \S+ cannot be used: a file stands where .*\.\n$/)
})

test('--db may stand before the command', async () => {
  expect((await runCli(['--db', cli.db, '--json', 'settings'])).exit).toBe(0)
})

test('no command leaves a write-ahead log behind', async () => {
  await cli.run('settings', 'set', 'graceDays=7')
  expect(readdirSync(cli.folder)).toEqual(['backups', 'work.db'])
})
