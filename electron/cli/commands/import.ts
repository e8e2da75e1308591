import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'
import {
  breakRules,
  dateOrders,
  decimalMarks,
  delimiters,
  durationUnits,
  encodings,
  importFormats,
  importKinds,
  sameHoursAnswers,
} from '../../../shared/domain/kinds.ts'
import { fileBytes } from '../../../shared/domain/limits.ts'
import type { CallInput } from '../../../shared/contract/index.ts'
import { type Answer, command, type Session, Stop, stop } from '../command.ts'
import { anyText, flag, named, oneOf, option, zone } from '../input/readers.ts'
import { readUpTo } from '../input/read-up-to.ts'
import { delimiterNames, importHint } from '../output/import-questions.ts'
import { readMap } from '../input/map-file.ts'
import { outcomeJson, outcomeText } from '../output/import-text.ts'
import { commandLine, fill } from '../words.ts'

const { failure, imported: words } = commandLine

type Told = Omit<CallInput<'import.preview'>, 'job' | 'fileName' | 'data'> & {
  readonly withLocked?: boolean | undefined
}

/** `import FILE …`: previews and commits in one go; a file of which nothing is new leaves no trace. */
export const importFile = command({
  takes: 'files',
  options: {
    format: option('format', oneOf(importFormats)),
    zone: option('zone', zone),
    'date-order': option('date-order', oneOf(dateOrders)),
    delimiter: option('delimiter', named(delimiters.map((sign) => [sign, delimiterNames[sign]]))),
    unit: option('unit', oneOf(durationUnits)),
    'break-unit': option('break-unit', oneOf(durationUnits)),
    breaks: option('breaks', oneOf(breakRules)),
    decimal: option('decimal', oneOf(decimalMarks)),
    encoding: option('encoding', oneOf(encodings)),
    'ignore-columns': option('ignore-columns', anyText),
    'same-hours': option('same-hours', oneOf(sameHoursAnswers)),
    sheet: option('sheet', anyText),
    map: option('map', anyText),
    'with-locked': flag('with-locked'),
  },
  creates: true,
  async run(given, places, session) {
    const {
      format = 'auto',
      'date-order': dateOrder,
      'break-unit': breakUnit,
      'ignore-columns': columns,
      'same-hours': sameHours,
      map: mapFile,
      'with-locked': withLocked,
      ...rest
    } = given
    const ignoredColumns = columns?.split(',').map((name) => name.trim())
    const map = mapFile === undefined ? undefined : await readMap(mapFile)
    const answers = { dateOrder, breakUnit, ignoredColumns, sameHours, map, withLocked }
    const told: Told = { ...rest, ...answers, format }
    const [file = ''] = places
    const isFolder = (await stat(file).catch(() => null))?.isDirectory() === true
    if (places.length === 1 && !isFolder) return answer(await importOne(session, file, told))
    const found = await filesAt(places)
    if (found.length === 0) return stop(fill(failure.nothingIn, { places: places.join(', ') }))
    return importMany(session, found, told)
  },
})

async function preview({ ask }: Session, file: string, told: Told) {
  const data = await readBase64(file)
  const about = { job: 'command-line', fileName: path.basename(file), data }
  return ask('import.preview', { ...about, ...told }, importHint)
}

async function importOne(session: Session, file: string, told: Told): Promise<ImportOutcome> {
  const { previewId, outcome } = await preview(session, file, told)
  const { withLocked } = told
  const inLocked = withLocked === true ? (outcome.locked ?? 0) : 0
  if (outcome.taken + outcome.updated + inLocked === 0) return outcome
  return (await session.ask('import.commit', { previewId, withLocked })).outcome
}

interface Found {
  readonly file: string
  /** Named itself, not merely found in a folder that was. */
  readonly isNamed: boolean
}

interface Unread {
  readonly file: string
  readonly error: string
  readonly questions?: unknown
}

/** Looks at all files before any is written, as a question about one of them writes nothing; invoices come before their payments. */
async function importMany(session: Session, files: readonly Found[], told: Told): Promise<Answer> {
  const good: { readonly file: string; readonly kind: ImportOutcome['kind'] }[] = []
  const asking: Unread[] = []
  const unread: Unread[] = []
  for (const { file, isNamed } of files) {
    try {
      good.push({ file, kind: (await preview(session, file, told)).outcome.kind })
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      const questions = questionsOf(error)
      const one = { file, error: error.message, ...(questions && { questions }) }
      // A folder holds other files too; a table that only its columns do not tell of is none that was meant.
      const isMeant = isNamed || (questions !== null && !isOfFormat(questions))
      if (isMeant) asking.push(one)
      else unread.push(one)
    }
  }
  if (asking.length > 0) return stopAll(asking)
  good.sort((a, b) => importKinds.indexOf(a.kind) - importKinds.indexOf(b.kind))
  const done: { readonly file: string; readonly outcome: ImportOutcome }[] = []
  for (const { file } of good) done.push({ file, outcome: await importOne(session, file, told) })
  return answerAll(done, unread)
}

function stopAll(asking: readonly Unread[]): never {
  const questions = asking.flatMap((one) =>
    Array.isArray(one.questions)
      ? one.questions.map((question: object) => ({ file: one.file, ...question }))
      : [],
  )
  const lines = asking.map(({ file, error }) => fill(words.file, { file, text: error }))
  const count = asking.length
  stop([fill(words.asked, { count }), ...lines].join(' '), { files: asking, questions })
}

const questionsOf = ({ json }: Stop): readonly object[] | null =>
  json !== undefined && 'questions' in json && Array.isArray(json.questions) ? json.questions : null

const isOfFormat = (questions: readonly object[]): boolean =>
  questions.some((question) => 'code' in question && question.code === 'unknown-format')

/** The files named and those in the folders named, without those that a system hides. */
async function filesAt(places: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const place of places) {
    const about = await stat(place).catch(() => null)
    if (about?.isDirectory() !== true) {
      found.push({ file: place, isNamed: true })
      continue
    }
    const entries = await readdir(place, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    const files = names.map(({ name }) => path.join(place, name)).toSorted()
    found.push(...files.map((file) => ({ file, isNamed: false })))
  }
  return found
}

async function readBase64(file: string): Promise<string> {
  try {
    const bytes = await readUpTo(file, fileBytes)
    if (bytes !== null) return bytes.toString('base64')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = (failure.why as Readonly<Record<string, string>>)[code] ?? code
    return stop(fill(failure.unreadable, { file, why }))
  }
  return stop(fill(failure.tooLarge, { file, size: fileBytes / 1024 ** 2 }))
}

const answer = (outcome: ImportOutcome): Answer => ({
  json: outcomeJson(outcome),
  text: () => outcomeText(outcome),
  flawed: outcome.refused.length > 0,
})

function answerAll(
  done: readonly { readonly file: string; readonly outcome: ImportOutcome }[],
  unread: readonly Unread[],
): Answer {
  return {
    json: { files: done.map(({ file, outcome }) => ({ file, ...outcomeJson(outcome) })), unread },
    text: () =>
      [
        ...done.map(({ file, outcome }) => fill(words.file, { file, text: outcomeText(outcome) })),
        ...unread.map(({ file, error }) => fill(words.unread, { file, why: error })),
      ].join('\n'),
    flawed: done.some(({ outcome }) => outcome.refused.length > 0) || unread.length > 0,
  }
}
