import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { CallName } from '../../shared/contract/index.ts'
import type { BeginLongWork, LongWork } from '../core/door/long-work.ts'
import type { Begun, FromWorker, ToWorker } from '../worker/messages.ts'

/** Milliseconds a thread that has nothing to do gets to close the database; one at work is ended. */
const patienceMs = 2000

export interface LongWorkOptions {
  readonly file: string
  readonly log: (line: string) => void
}

/** Long work in a thread, which begins with the first of it. */
export const longWorkOn =
  ({ file, log }: LongWorkOptions): BeginLongWork =>
  (tell) => {
    let thread: Thread | undefined
    const begun = () =>
      (thread ??= beginThread(file, {
        event: tell,
        log,
        ended: () => (thread = undefined),
      }))
    return {
      begin: () => void begun(),
      call: (name, input) => begun().call(name, input),
      isAtWork: () => thread?.isAtWork() ?? false,
      close: () => thread?.close(),
    }
  }

type Thread = Omit<LongWork, 'begin'>
/** A call under way, and who waits for it. */
interface Asked {
  readonly name: CallName
  readonly settle: (answer: Envelope<unknown>) => void
}

interface Told {
  readonly event: Parameters<BeginLongWork>[0]
  readonly log: (line: string) => void
  readonly ended: () => void
}

function beginThread(file: string, told: Told): Thread {
  const [closed, noCheck] = [oneWord(), oneWord()]
  const begun: Begun = { file, closed, noCheck }
  const worker = new Worker(script(), { workerData: begun })
  // A page that nobody looks at any more is no reason to stay.
  worker.unref()
  const asked = new Map<number, Asked>()
  let count = 0
  const settle = (id: number, answer: Envelope<unknown>) => {
    asked.get(id)?.settle(answer)
    asked.delete(id)
  }
  /** A check holds its thread, which hears of nothing meanwhile: nobody waits for it any more, and a word says so there. */
  const leaveCheck = () => {
    const checks = [...asked].filter(([, { name }]) => name === 'data.check')
    for (const [id] of checks) settle(id, fail('cancelled', 'the work was cancelled'))
    if (checks.length > 0) Atomics.store(begun.noCheck, 0, 1)
    return ok({ cancelled: checks.length > 0 })
  }
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'event') told.event(message.event)
    else if (message.kind === 'log') told.log(message.line)
    else settle(message.id, message.answer)
  })
  worker.on('error', (error) => told.log(`long-work: internal (${error.name})`))
  worker.on('exit', () => {
    told.ended()
    for (const id of asked.keys()) settle(id, fail('internal', 'the work was broken off'))
  })
  const send = (message: ToWorker, handedOver: ArrayBuffer[] = []) =>
    worker.postMessage(message, handedOver)
  return {
    call: async (name, input) => {
      if (name === 'data.cancel' && isOfCheck(input)) return leaveCheck()
      if (name === 'data.check') Atomics.store(begun.noCheck, 0, 0)
      return new Promise((settled) => {
        asked.set((count += 1), { name, settle: settled })
        send({ kind: 'call', id: count, name, input }, bytesIn(input))
      })
    },
    isAtWork: () => asked.size > 0,
    close: () => {
      if (asked.size === 0) {
        send({ kind: 'close' })
        Atomics.wait(begun.closed, 0, 0, patienceMs)
      }
      void worker.terminate()
    },
  }
}

const oneWord = () => new Int32Array(new SharedArrayBuffer(4))

const isOfCheck = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'job' in input && input.job === 'data.check'

/** A file's bytes go over to the thread rather than being copied. */
function bytesIn(input: unknown): ArrayBuffer[] {
  const has = typeof input === 'object' && input !== null && 'data' in input
  const data = has ? input.data : null
  const isWhole = data instanceof Uint8Array && data.buffer instanceof ArrayBuffer
  return isWhole && data.byteLength === data.buffer.byteLength ? [data.buffer] : []
}

/** The thread's code: beside the bundle or its folder of chunks, or in the sources. */
function script(): URL {
  const places = ['./worker.js', '../worker.js'].map((place) => new URL(place, import.meta.url))
  return places.find((place) => existsSync(place)) ?? new URL('../worker/main.ts', import.meta.url)
}
