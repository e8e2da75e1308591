import type { Envelope } from '../../shared/contract/call.ts'
import type { CallName, CoreEvent } from '../../shared/contract/index.ts'

/** What a thread for long work is begun with. */
export interface Begun {
  readonly file: string
  /** One word, set to 1 and notified once the thread has closed the database. */
  readonly closed: Int32Array<SharedArrayBuffer>
  /** One word, 1 while nobody waits for the check that is under way. */
  readonly noCheck: Int32Array<SharedArrayBuffer>
}

export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  | { readonly kind: 'close' }

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Envelope<unknown> }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | { readonly kind: 'log'; readonly line: string }
