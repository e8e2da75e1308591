import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

// What anybody feels of the machine alone: a thread that appends as much as a small change, durably, every few
// milliseconds, and tells, when it is asked, the longest that it was kept from the next.

const file = openSync(String(workerData), 'a')
const page = Buffer.alloc(4096)
let last = performance.now()
let longest = 0

setInterval(() => {
  writeSync(file, page)
  fdatasyncSync(file)
  const now = performance.now()
  longest = Math.max(longest, now - last)
  last = now
}, 5)

parentPort?.on('message', () => {
  parentPort?.postMessage(longest, [])
  longest = 0
})
