import { parentPort, workerData } from 'node:worker_threads'
import { anyFailure } from '../file/any-failure.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import { jobs, type JobInput, type JobName } from './jobs.ts'
import type { Answer } from './run.ts'

// The thread's own entry: does one job and ends.
const { name, input } = workerData as { name: JobName; input: JobInput<JobName> }
const say = (answer: Answer) => parentPort?.postMessage(answer, [])

say({ done: await result() })

async function result(): Promise<Envelope<unknown>> {
  try {
    return await jobs[name](input as never, (news) => say({ news }))
  } catch (error) {
    return anyFailure(error, input.file)
  }
}
