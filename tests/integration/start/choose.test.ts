import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openerOf } from '../../../electron/browser/open-address.ts'
import { dataFolder } from '../../../electron/shell/data-folder.ts'
import { hasDisplay } from '../../../electron/shell/display.ts'
import { type Facts, chooseShell } from '../../../electron/start/choose-shell.ts'
import { fetchElectron, findElectron } from '../../../electron/start/electron-binary.ts'
import { readFlags } from '../../../electron/start/flags.ts'
import { shellWordsOf } from '../../../shared/words/shells.ts'
import { needsBuild, wholeBuild } from '../../../electron/start/freshness.ts'

describe('which shell', () => {
  const facts: Facts = {
    browserWanted: false,
    display: true,
    superuser: false,
    electron: '/electron',
    fetch: () => {
      throw new Error('must not fetch')
    },
  }
  const desktop = { shell: 'desktop', electron: '/electron' }

  test('the desktop where it can run', () => {
    expect(chooseShell(facts)).toEqual(desktop)
    expect(chooseShell({ ...facts, electron: null, fetch: () => '/electron' })).toEqual(desktop)
  })

  test('--browser needs no reason', () => {
    expect(chooseShell({ ...facts, browserWanted: true })).toEqual({ shell: 'browser', why: null })
  })

  test.each([
    [{ display: false, electron: null }, 'display', /display/],
    [{ superuser: true }, 'superuser', /root/],
    [{ electron: null, fetch: () => null }, 'fetch', /could not be fetched/],
  ] as const)(
    '%j: the browser, with the reason; nothing is fetched in vain',
    (change, why, said) => {
      expect(chooseShell({ ...facts, ...change })).toEqual({ shell: 'browser', why })
      expect(shellWordsOf().start.why[why]).toMatch(said)
    },
  )
})

describe('the flags of npm start', () => {
  test('all of them', () => {
    const flags = ['--browser', '--demo', '--begin-anew', '--no-open']
    const args = [...flags, '--data', 'work', '--port', '8080']
    expect(readFlags(args)).toEqual({
      ok: true,
      value: {
        browser: true,
        demo: true,
        beginsAnew: true,
        folder: path.resolve('work'),
        open: false,
        port: 8080,
      },
    })
  })
  test('none of them', () => {
    expect(readFlags([])).toEqual({
      ok: true,
      value: {
        browser: false,
        demo: false,
        beginsAnew: false,
        folder: undefined,
        open: true,
        port: 0,
      },
    })
  })
  test.each([
    [['--prot', '1']],
    [['--port', '70000']],
    [['--port', 'x']],
    [['--data', '']],
    [['--data', '  ']],
    [['--port', '']],
    [['--port', '-1']],
    [['--port=1e3']],
    [['--port', '٣']],
    [['--port']],
    [['--no-open=1']],
    [['']],
    [['--help']],
    [['x']],
  ])('%j is refused in one line', (args) => {
    expect(readFlags(args)).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringMatching(/^[^\n]+$/) },
    })
  })
})

describe('this machine', () => {
  test.each([
    ['linux', {}, '/home/me/.local/share/hourworth'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/hourworth'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/me/.local/share/hourworth'],
    ['freebsd', { XDG_DATA_HOME: '' }, '/home/me/.local/share/hourworth'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/me/Library/Application Support/Hourworth'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\me\\AppData\\Roaming' },
      'C:\\Users\\me\\AppData\\Roaming\\Hourworth',
    ],
  ] as const)('data folder on %s with %j', (platform, env, folder) => {
    expect(dataFolder({ platform, env, home: '/home/me' })).toBe(folder)
  })

  test('a display: X11 or Wayland, or a system that always has one', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true)
  })

  test('the address is opened with what the system has, and not at all without a display', () => {
    const opener = (platform: NodeJS.Platform, env = {}) => openerOf('http://a/', { platform, env })
    expect(opener('linux')).toBeNull()
    expect(opener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open', ['http://a/']])
    expect(opener('darwin')).toEqual(['open', ['http://a/']])
    expect(opener('win32')).toEqual(['cmd', ['/c', 'start', '', 'http://a/']])
  })
})

describe('a checkout', () => {
  let root: string
  const at = (file: string) => path.join(root, file)
  const write = (file: string, seconds: number) => {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), '')
    utimesSync(at(file), seconds, seconds)
  }
  const ageFolders = (seconds: number) => {
    for (const folder of ['electron/core', 'electron', 'renderer', 'shared']) {
      utimesSync(at(folder), seconds, seconds)
    }
  }
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'hourworth-checkout-'))
    for (const file of ['electron/core/a.ts', 'renderer/b.tsx', 'shared/c.ts', 'package.json']) {
      write(file, 1000)
    }
    for (const file of ['main/desktop.js', 'preload/preload.cjs', 'renderer/index.html']) {
      write(`out/${file}`, 2000)
    }
    ageFolders(1000)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  test('a build newer than every source will do', () => {
    expect(needsBuild(root, wholeBuild)).toBe(false)
    write('README.md', 3000)
    write('vitest.config.ts', 3000)
    expect(needsBuild(root, wholeBuild)).toBe(false)
  })

  test.each([
    'electron/core/a.ts',
    'renderer/b.tsx',
    'shared/c.ts',
    'package.json',
    'electron.vite.config.ts',
  ])('a newer %s asks for a build', (file) => {
    write(file, 3000)
    ageFolders(1000)
    expect(needsBuild(root, wholeBuild)).toBe(true)
  })

  test('so do a removed source and a missing or older part of the build', () => {
    unlinkSync(at('electron/core/a.ts'))
    expect(needsBuild(root, wholeBuild)).toBe(true)
    ageFolders(1000)
    expect(needsBuild(root, wholeBuild)).toBe(false)
    write('out/preload/preload.cjs', 500)
    expect(needsBuild(root, wholeBuild)).toBe(true)
    unlinkSync(at('out/preload/preload.cjs'))
    expect(needsBuild(root, wholeBuild)).toBe(true)
  })

  test('Electron is found where its installer puts it, or where the environment says', () => {
    expect(findElectron(root, undefined)).toBeNull()
    write('node_modules/electron/dist/electron.exe', 1000)
    expect(findElectron(root, undefined)).toBeNull()
    writeFileSync(at('node_modules/electron/path.txt'), 'electron.exe')
    expect(findElectron(root, undefined)).toBe(at('node_modules/electron/dist/electron.exe'))
    expect(findElectron(root, at('elsewhere'))).toBeNull()
  })

  test('fetching gives up when the installer fails, hangs or is not there', () => {
    const installer = 'node_modules/electron/install.js'
    expect(fetchElectron(root, 1000)).toBe(false)
    write(installer, 1000)
    expect(fetchElectron(root, 60_000)).toBe(true)
    writeFileSync(at(installer), 'process.exit(1)')
    expect(fetchElectron(root, 60_000)).toBe(false)
    writeFileSync(at(installer), 'setInterval(() => {}, 1000)')
    expect(fetchElectron(root, 200)).toBe(false)
  })
})
