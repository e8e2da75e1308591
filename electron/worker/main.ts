import { parentPort, workerData } from 'node:worker_threads'
import { epochSeconds, openCore } from '../shell/open-core.ts'
import { clearLeftovers } from '../store/staging/stage.ts'
import type { Begun, FromWorker, ToWorker } from './messages.ts'

// The thread for long work: a core of its own over the file of the core that began it. To that one its
// writes are those of another program, which both know how to wait for.

const { file, closed, noCheck } = workerData as Begun
const tell = (message: FromWorker) => parentPort?.postMessage(message, [])
const opened = openCore({
  file,
  log: (line) => tell({ kind: 'log', line }),
  makesBackups: false,
  inSteps: true,
  isCheckStopped: () => Atomics.load(noCheck, 0) === 1,
})

if (opened.ok) {
  opened.value.subscribe((event) => {
    if (event.type === 'progress') tell({ kind: 'event', event })
  })
}

// What a process that was ended left prepared goes first: it may hold what the next work wants.
const ready = opened.ok
  ? clearLeftovers(opened.value.db, { now: epochSeconds }).catch(() => undefined)
  : Promise.resolve()

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'close') end()
  else void answer(message)
})

async function answer({ id, name, input }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  await ready
  tell({ kind: 'answer', id, answer: opened.ok ? await opened.value.call(name, input) : opened })
}

function end(): void {
  if (opened.ok) opened.value.close()
  Atomics.store(closed, 0, 1)
  Atomics.notify(closed, 0)
  parentPort?.close()
}
