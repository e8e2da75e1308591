import type { CallError } from '../../shared/contract/call.ts'
import { dateOfDay } from '../../shared/domain/calendar.ts'
import { isLost, isTouched } from '../../shared/domain/files/rescue.ts'
import type { Backup, Inside } from '../../shared/domain/files/backups.ts'
import { localOf } from '../../shared/domain/zone.ts'
import { fill } from '../../shared/words/fill.ts'
import { shellWordsOf } from '../../shared/words/shells.ts'
import { findTrouble, type Found, isTrouble, type Trouble } from './rescue.ts'
import { printable } from './printable.ts'
import { whyNotOpen } from './why-not-open.ts'

const words = shellWordsOf().rescue

/** Safe for a terminal, line by line. Why a database cannot be opened; of one that is missing or damaged what was found, and the commands that help. */
export async function whyNotOpenAtLength(error: CallError): Promise<string> {
  const file = error.details?.['file']
  if (!isTrouble(error) || typeof file !== 'string') return printable(whyNotOpen(error))
  const found = await findTrouble({ file, error })
  // Most likely another file was named than the one that was meant.
  const isOther = found.state === 'foreign' && found.backups.length === 0
  return isOther ? printable(whyNotOpen(error)) : textOf(found, 'terminal')
}

/** What was found, and what can be done about it: with commands, or on the page as well. */
export const rescueText = async (trouble: Trouble): Promise<string> =>
  textOf(await findTrouble(trouble), 'page')

function textOf(found: Found, where: 'terminal' | 'page'): string {
  const lines = [...situation(found), words.choices, ...choices(found)]
  return [...lines, ...(where === 'page' ? [words.page] : [])].map(printable).join('\n')
}

function situation({ state, file, log, tables, backups }: Found): string[] {
  const wasThere = state === 'missing' ? words.wasThere : words.untouched
  return [
    `${fill(words[state], { file })} ${wasThere}`,
    ...(log > 0 ? [fill(words.log, { size: sizeText(log) })] : []),
    ...(state === 'damaged' ? readable(tables) : []),
    ...(backups.length === 0 ? [words.noBackups] : []),
  ].map((line, i) => (i === 0 ? line : `  ${line}`))
}

function readable(all: Found['tables']): string[] {
  const tables = all.filter(({ table }) => table in words.tables)
  const kept = tables.filter((table) => table.kept > 0)
  if (kept.length === 0) return [words.nothing]
  const list = kept.map(({ table, kept, expected }) =>
    expected === null || expected === kept
      ? fill(words.all, { kept, what: tableName(table) })
      : fill(words.some, { kept, expected, what: tableName(table) }),
  )
  const namesOf = (some: Found['tables']) => some.map(({ table }) => tableName(table)).join(', ')
  const damaged = namesOf(kept.filter(isTouched))
  const lost = namesOf(tables.filter(isLost))
  return [
    ...(damaged === '' ? [] : [fill(words.touched, { list: damaged })]),
    ...(lost === '' ? [] : [fill(words.lost, { list: lost })]),
    fill(words.readable, { list: list.join(', ') }),
  ]
}

/** What the user calls the rows of a table; of one they never see, its own name. */
export const tableName = (table: string): string =>
  (words.tables as Readonly<Record<string, string>>)[table] ?? table.replaceAll('_', ' ')

function choices({ state, file, tables, backups }: Found): string[] {
  const command = (what: string) => `npm run --silent cli -- ${what} --db ${quoted(file)}`
  const newest = backups.findIndex(({ inside }) => inside !== null)
  const chosen = backups[newest]
  const canSave = state === 'damaged' && tables.some(({ kept }) => kept > 0)
  const offers: (readonly [what: string, command: string])[] = [
    ...(chosen?.inside
      ? [
          [
            fill(words.restore, about(chosen, chosen.inside)),
            command(`restore ${newest + 1}`),
          ] as const,
        ]
      : []),
    ...(backups.length > 0
      ? [[fill(words.list, { count: backups.length }), command('backups')] as const]
      : []),
    ...(canSave ? [[words.salvage, command('salvage saved.db')] as const] : []),
    [words.elsewhere, 'npm start -- --data FOLDER'],
    [words.anew, 'npm start -- --begin-anew'],
  ]
  return offers.flatMap(([what, command]) => [`  ${what}:`, `      ${command}`])
}

const about = ({ at }: Backup, inside: Inside) => ({
  when: whenText(at),
  inside: insideText(inside),
})

/** A backup's content in a line. */
export const insideText = ({ clients, seconds, invoices, lastEntry }: Inside): string =>
  fill(words.inside, {
    clients,
    hours: Math.round(seconds / 3600),
    invoices,
    last: lastEntry ?? words.never,
  })

/** An instant by the clock of this machine, as the settings of the database are not known. */
export function whenText(at: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { day, secondOfDay } = localOf(at, zone)
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${dateOfDay(day)} ${two(secondOfDay / 3600)}:${two((secondOfDay / 60) % 60)}`
}

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** As a shell takes it. */
const quoted = (file: string): string =>
  /^[\w./~-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`
