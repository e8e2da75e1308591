import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { JobInput, JobName, JobValue } from './jobs.ts'

/** What a thread says. */
export type Answer = { readonly news: string } | { readonly done: Envelope<unknown> }

/** Runs long work beside the calls of the door; the one port to it, whatever stands behind. */
export type RunJob = <N extends JobName>(
  name: N,
  input: JobInput<N>,
  onNews?: (news: string) => void,
) => Promise<Envelope<JobValue<N>>>

/**
 * Runs a job in a thread of its own, which ends with it; a process waits for its threads before it ends. Never
 * rejects: a thread that dies is `internal`.
 */
export const runJob: RunJob = (name, input, onNews) =>
  new Promise((resolve) => {
    const thread = new Worker(entry(), { workerData: { name, input }, execArgv: [] })
    thread.on('message', (answer: Answer) => {
      if ('news' in answer) onNews?.(answer.news)
      else resolve(answer.done as Envelope<never>)
    })
    const died = () => resolve(fail('internal', 'the work ended without an answer', { job: name }))
    thread.on('error', died)
    thread.on('exit', died)
  })

/** The thread's file: beside this one in the sources, or in the bundle, whose chunks lie a folder below. */
function entry(): URL {
  const places = ['./thread.ts', './thread.js', '../thread.js']
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(url))
  return found ?? new URL('./thread.js', import.meta.url)
}
