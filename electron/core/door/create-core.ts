import { fail, ok, type Area, type Envelope } from '../../../shared/contract/call.ts'
import {
  contract,
  isCallName,
  isStaleAfter,
  type CallName,
  type CallOutput,
  type CoreEvent,
  type ParsedInput,
} from '../../../shared/contract/index.ts'
import type { BackupProblem } from '../../store/backups/backups.ts'
import { checkStore, type StoreCheck } from '../../store/file/check.ts'
import { closeStore } from '../../store/file/close.ts'
import { copyTo } from '../../store/file/copy.ts'
import type { Db } from '../../store/file/db.ts'
import { hasLeftovers } from '../../store/staging/claim.ts'
import { cleared } from '../../store/staging/stage.ts'
import type { Context, Handler } from './context.ts'
import { createDemo } from '../../demo/demo.ts'
import { readDemoFiles, type DemoFiles } from '../../demo/files.ts'
import { failureIn, failureOf, invalidInput, logLine, type Log } from './failures.ts'
import { handlers } from '../handlers/index.ts'
import { createEvents, tellingOf, type Events } from './events.ts'
import { createAskedAgain } from './asked-again.ts'
import { createLull } from './lull.ts'
import { isLong, whereLarge, type BeginLongWork, type LongWork } from './long-work.ts'
import { ownData, type OwnData, type Place } from './own-data.ts'
import { lookOf } from './look.ts'
import { filesAtHand } from '../imports/files-at-hand.ts'
import { createIndexing } from '../search/indexing.ts'
import { besideReports } from '../report/kept-reports.ts'
import { createTurns } from './turns.ts'
import { createWatch } from './watch.ts'

export interface CoreOptions {
  readonly db: Db
  /** Epoch seconds, whole. */
  readonly clock: () => number
  readonly version: string
  /** Where the database lies, for its backups; left out for one in memory. */
  readonly place?: Place | undefined
  /** The sample files; a bundle hands its own folder over (see demo/files.ts). */
  readonly demoFiles?: () => DemoFiles
  /** Where caught exceptions are noted, by code; silent if left out. */
  readonly log?: Log
  /** How long a command waits for another program that holds the database; five seconds if left out. */
  readonly patienceMs?: number | undefined
  /** Told of a command that waits for another program for more than two seconds. */
  readonly onWait?: (() => void) | undefined
  /** Where what takes long is done; here, while everybody waits, if left out. Never for the sample data. */
  readonly longWork?: BeginLongWork | undefined
  /**
   * Milliseconds within which a caller of long work on a large file hears whether it is done; when it is done if left
   * out, and of a small file.
   */
  readonly answersWithin?: number | undefined
  /** Whether long work on a file is done in steps between which others write; else in one, which is faster. */
  readonly inSteps?: boolean
  /** Whether nobody waits for a check any more: asked on its way, while its thread hears of nothing else. */
  readonly isCheckStopped?: (() => boolean) | undefined
  /** Parses what handlers return as well: for tests, not for users' time. */
  readonly checkOutputs?: boolean
}

/** The one door to the data, whichever shell carries the call. */
export interface Core {
  /** Never rejects: every failure is an envelope. */
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>
  /** Tells the listener of changed areas and import progress; returns what ends it. */
  readonly subscribe: (listener: (event: CoreEvent) => void) => () => void
  /**
   * Tells every listener if another process changed the data or the file, or the running timer needs an answer;
   * for a shell that stays open to call every second.
   */
  readonly look: () => void
  /** Copies the user's own database, complete, to a new file (`copyTo`); never the sample data. */
  readonly backup: (
    file: string,
    options?: { readonly overwrite: boolean },
  ) => Promise<Envelope<null>>
  /** Checks the user's own database; repairs nothing. */
  readonly check: () => Promise<Envelope<StoreCheck>>
  /** Why the last backup, or its copy in the second folder, could not be made; null: it could. */
  readonly problem: () => BackupProblem | null
  /** Puts a backup, wherever it lies, in the place of the user's own database (`OwnData`). */
  readonly restore: OwnData['restore']
  /** Resolves once no backup is under way, nor what long work left: a process that ends sooner leaves half of it. */
  readonly idle: () => Promise<unknown>
  /** Stops readings under way and closes the database; never throws. */
  readonly close: () => void
}

/** What a window's shell needs of a core: to call it, and to hear what changed. */
export type Door = Pick<Core, 'call' | 'subscribe'>

/** A core over an open database, which it closes in the end. */
export function createCore(options: CoreOptions): Core {
  const { db, place, clock, log = () => undefined, checkOutputs = false } = options
  const events = createEvents(log)
  const longWork = longWorkOf(options, events.emit)
  const release = () => longWork?.close()
  const own = ownData({ db, place, clock, log, changed: events.changed, release })
  const demo = createDemo(clock, options.demoFiles ?? readDemoFiles)
  const files = filesAtHand()
  const contextOf = (unchanged: () => void): Context => ({
    db: demo.db() ?? own.db(),
    ownDb: own.db(),
    own,
    now: demo.isOpen() ? demo.now : clock,
    version: options.version,
    demo,
    ...files,
    inSteps: options.inSteps === true && !demo.isOpen(),
    isCheckStopped: options.isCheckStopped ?? (() => false),
    ...tellingOf(events),
    unchanged,
  })
  const [guarded, hasNews] = [guardedBy(own.db, log), createWatch(own.db)]
  const indexing = createIndexing(() => demo.db() ?? own.db())
  const look = lookOf({ db: own.db, clock, demo, events, hasNews, ...files, index: indexing.begin })
  const call = callOf({
    guarded,
    carryOut: (...asked) => guarded(asked[0], () => dispatch(...asked, checkOutputs)),
    inTurn: turnsOf(options, own.db, longWork),
    changed: events.changed,
    contextOf,
    own,
    longWork,
    askedAgain: createAskedAgain(whereLarge(own.db, options.answersWithin)),
    hasNews,
  })
  return {
    call,
    look: () => void guarded('look', look),
    subscribe: events.subscribe,
    ...besideTheDoor(own, guarded),
    close: () => {
      indexing.end()
      files.jobs.cancelAll()
      files.previews.clear()
      for (const one of [demo, longWork]) one?.close()
      closeQuietly(own.db(), log)
    },
  }
}

/** Long work elsewhere; begun at once where a process that ended left something prepared. */
function longWorkOf({ longWork, db, clock }: CoreOptions, tell: Events['emit']) {
  const work = longWork?.(tell)
  if (work && hasLeftovers(db, clock())) work.begin()
  return work
}

const turnsOf = (options: CoreOptions, db: () => Db, longWork: LongWork | undefined) =>
  createTurns(db, {
    patience: options.patienceMs,
    isOwnWork: longWork?.isAtWork,
    onWait: options.onWait,
  })

/** What shells do with the file and its backups that no page may ask for. */
const besideTheDoor = (
  own: OwnData,
  guarded: ReturnType<typeof guardedBy>,
): Pick<Core, 'backup' | 'check' | 'problem' | 'restore' | 'idle'> => ({
  backup: (file, how) => guarded('backup', () => copyTo(own.db(), file, how)),
  check: () => guarded('check', () => ok(checkStore(own.db()))),
  problem: () => own.backups?.problem() ?? null,
  restore: (from) => guarded('restore', () => own.restore(from)),
  idle: () => Promise.all([own.backups?.idle(), cleared(own.db())]),
})

interface Works {
  readonly guarded: ReturnType<typeof guardedBy>
  readonly carryOut: (
    name: CallName,
    input: unknown,
    context: Context,
  ) => Promise<Envelope<unknown>>
  /** Runs a command once no other program holds the database. */
  readonly inTurn: ReturnType<typeof createTurns>
  readonly contextOf: (unchanged: () => void) => Context
  readonly own: OwnData
  readonly changed: Events['changed']
  readonly longWork: LongWork | undefined
  readonly askedAgain: ReturnType<typeof createAskedAgain>
  readonly hasNews: () => boolean
}

function callOf(works: Works): Core['call'] {
  const { carryOut, inTurn, contextOf, own, changed, guarded, askedAgain } = works
  const [besides, lull] = [besidesOf(works), createLull()]
  const answerTo = async (name: CallName, input: unknown): Promise<Envelope<unknown>> => {
    const called = contract[name]
    let changes = called.kind === 'command' ? called.changes : []
    const unchanged = () => (changes = [])
    const isDemo = contextOf(unchanged).demo.isOpen()
    const isOwn = changes.length > 0 && !isDemo
    const held = isOwn ? own.beforeChange(name) : undefined
    if (held) await held
    if (besides && !isDemo && isLong(name, input, own.db())) {
      return askedAgain(name, input, () => besides(name, input, changes))
    }
    const quiet = lull.before(name)
    if (quiet) await quiet
    const work = () => carryOut(name, input, contextOf(unchanged))
    const answer = await (called.kind === 'command' ? inTurn(work) : work())
    if (!answer.ok || changes.length === 0) return answer
    if (isOwn) own.afterChange()
    return { ...answer, revision: changed(changes) }
  }
  // What is done before and after the call itself, such as a look at the file, can fail as well.
  return async (name, input) => {
    lull.came()
    return isCallName(name)
      ? guarded(name, () => answerTo(name, input))
      : fail('unknown-call', 'there is no such call')
  }
}

/** Calls the other core. What it wrote is news here: told of once, with whatever else was written meanwhile. */
function besidesOf({ longWork, own, hasNews, changed }: Works) {
  if (!longWork) return undefined
  return async (name: CallName, input: unknown, changes: readonly Area[]) => {
    // The other core makes no backups.
    const held = name === 'import.commit' ? await own.before('import') : ok(null)
    const answer = held.ok ? await longWork.call(name, input) : held
    if (!answer.ok || answer.revision === undefined) return answer
    own.afterChange()
    return { ...answer, revision: changed(hasNews() ? ['all'] : changes) }
  }
}

/** Runs work that may throw; what it throws is logged and becomes a failure. */
function guardedBy(db: () => Db, log: Log) {
  return async <T>(
    name: string,
    work: () => Envelope<T> | Promise<Envelope<T>>,
  ): Promise<Envelope<T>> => {
    try {
      return await work()
    } catch (error) {
      const failure = failureIn(db(), error)
      log(logLine(name, failure.error.code, error))
      return failure
    }
  }
}

function closeQuietly(db: Db, log: Log): void {
  try {
    closeStore(db)
  } catch (error) {
    // A damaged database closes all the same; whoever closes has no use for the exception.
    log(logLine('close', failureOf(error, db.name).error.code, error))
  }
}

async function dispatch<N extends CallName>(
  name: N,
  input: unknown,
  context: Context,
  checkOutputs: boolean,
): Promise<Envelope<CallOutput<N>>> {
  const parsed = contract[name].input().safeParse(input)
  if (!parsed.success) return invalidInput(parsed.error)
  const handler: Handler<N> = handlers[name]
  // The schema and the handler belong to the same call, which the compiler cannot see for a name it does not know.
  const answer = await unlessClosed(context, () =>
    keepingReports(name, context, () => handler(parsed.data as ParsedInput<N>, context)),
  )
  if (checkOutputs && answer.ok) contract[name].output().parse(answer.value)
  return answer
}

/** What was under way when the sample data were left, or a backup took the database's place, is about data no longer there. */
async function unlessClosed<T>(
  { db }: Context,
  work: () => Envelope<T> | Promise<Envelope<T>>,
): Promise<Envelope<T>> {
  const wasOpen = db.open
  try {
    return await work()
  } catch (error) {
    if (!wasOpen || db.open) throw error
    return fail('cancelled', 'the data it was about were closed meanwhile')
  }
}

/** A command that changes nothing a report reads leaves those there are standing. */
function keepingReports<T>(name: CallName, { db }: Context, work: () => T): T {
  const call = contract[name]
  const isBeside = call.kind === 'command' && !isStaleAfter('reports.clients', call.changes)
  return isBeside ? besideReports(db, work) : work()
}
