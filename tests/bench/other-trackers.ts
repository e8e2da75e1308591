import { spawnSync } from 'node:child_process'
import { mkdirSync, openSync, closeSync, writeSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { benchEntries, clientName } from './dataset.ts'

/** True when a command answers `--version`. */
export const isInstalled = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const clock = (seconds: number): readonly [string, string, string, string, string, string] => {
  const at = new Date(seconds * 1000)
  return [
    String(at.getUTCFullYear()),
    twoDigits(at.getUTCMonth() + 1),
    twoDigits(at.getUTCDate()),
    twoDigits(at.getUTCHours()),
    twoDigits(at.getUTCMinutes()),
    twoDigits(at.getUTCSeconds()),
  ]
}

/** Writes lines in pieces of a few megabytes: a million of them would not fit one string. */
const lineWriter = (file: string): { write: (line: string) => void; end: () => void } => {
  const handle = openSync(file, 'w')
  let pending: string[] = []
  const flush = (): void => {
    writeSync(handle, pending.join(''))
    pending = []
  }
  return {
    write: (line) => {
      pending.push(line)
      if (pending.length >= 50_000) flush()
    },
    end: () => {
      flush()
      closeSync(handle)
    },
  }
}

/** The same entries as an hledger timeclock file, one account per client. */
export const writeTimeclock = (file: string, count: number): void => {
  const out = lineWriter(file)
  for (const { clientId, start, seconds } of benchEntries(count)) {
    const [y, m, d, hh, mm, ss] = clock(start)
    const [y2, m2, d2, hh2, mm2, ss2] = clock(start + seconds)
    out.write(
      `i ${y}/${m}/${d} ${hh}:${mm}:${ss} ${clientName(clientId)}\no ${y2}/${m2}/${d2} ${hh2}:${mm2}:${ss2}\n`,
    )
  }
  out.end()
}

/** The same entries as Timewarrior's own data folder, one file a month, one tag per client. */
export const writeTimewarrior = (folder: string, count: number): void => {
  mkdirSync(path.join(folder, 'data'), { recursive: true })
  writeFileSync(path.join(folder, 'timewarrior.cfg'), '')
  let month = ''
  let out: ReturnType<typeof lineWriter> | undefined
  for (const { clientId, start, seconds } of benchEntries(count)) {
    const from = clock(start)
    const to = clock(start + seconds)
    const named = `${from[0]}-${from[1]}`
    if (named !== month) {
      out?.end()
      month = named
      out = lineWriter(path.join(folder, 'data', `${month}.data`))
    }
    const stamp = ([y, m, d, hh, mm, ss]: typeof from): string => `${y}${m}${d}T${hh}${mm}${ss}Z`
    out?.write(`inc ${stamp(from)} - ${stamp(to)} # ${clientName(clientId)}\n`)
  }
  out?.end()
}
