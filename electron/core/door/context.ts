import type { Envelope } from '../../../shared/contract/call.ts'
import type { CallName, CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { Db } from '../../store/file/db.ts'
import type { OwnData } from './own-data.ts'
import type { Demo } from '../../demo/demo.ts'
import type { Jobs } from '../imports/jobs.ts'
import type { WatchedFolder } from '../imports/watched/watched-folder.ts'
import type { Previews } from '../imports/previews.ts'

/** What every handler may use; nothing else reaches it (no ambient clock, no ambient database). */
export interface Context {
  /** The sample data's database while they are shown, else the user's own. */
  readonly db: Db
  readonly ownDb: Db
  /** The user's own database with its backups. */
  readonly own: OwnData
  /** Epoch seconds by the core's clock; in the demo set back to the sample data's last day. */
  readonly now: () => number
  readonly version: string
  readonly demo: Demo
  readonly previews: Previews
  readonly jobs: Jobs
  readonly watched: WatchedFolder
  /** Whether long work is done in steps between which others write, and shown in one (`stage`). */
  readonly inSteps: boolean
  /** Whether nobody waits for a check any more. */
  readonly isCheckStopped: () => boolean
  readonly progress: (
    job: string,
    done: number,
    total: number,
    soon?: { readonly done: number; readonly ms: number },
  ) => void
  /** Tells every window that the database is another one: what it shows and what was typed in it is of the one before. */
  readonly replaced: () => void
  /** For a command that found nothing to do: nobody is told to ask again. */
  readonly unchanged: () => void
}

/** One call's code behind the door: input already parsed, failures as values. */
export type Handler<N extends CallName> = (
  input: ParsedInput<N>,
  context: Context,
) => Envelope<CallOutput<N>> | Promise<Envelope<CallOutput<N>>>

/** The handlers of some calls, by name. */
export type HandlersOf<N extends CallName> = { readonly [K in N]: Handler<K> }

/** Names of the calls that begin with an area's prefix, such as `clients.`. */
export type CallsOf<P extends string> = Extract<CallName, `${P}.${string}`>
