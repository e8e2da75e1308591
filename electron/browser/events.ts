import type { ServerResponse } from 'node:http'
import type { CoreEvent } from '../../shared/contract/index.ts'

export interface EventStreams {
  /** Keeps the response open and sends it every event from now on; false if too many are open. */
  readonly add: (response: ServerResponse) => boolean
  readonly send: (event: CoreEvent) => void
  readonly close: () => void
}

const maxStreams = 32
/** A page that reads nothing for this many bytes is cut off; it connects again and asks anew. */
const maxWaitingBytes = 1024 * 1024

/** Server-sent events to every open page, with a comment now and then so that dead connections show. */
export function createEventStreams(heartbeatMs: number): EventStreams {
  const streams = new Set<ServerResponse>()
  const write = (text: string) => {
    for (const stream of streams) {
      if (stream.writableLength > maxWaitingBytes) stream.destroy()
      else stream.write(text)
    }
  }
  const heartbeat = setInterval(() => write(': beat\n\n'), heartbeatMs)
  heartbeat.unref()
  return {
    add(response) {
      if (streams.size >= maxStreams) return false
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 1000\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return true
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(heartbeat)
      for (const stream of streams) stream.end()
      streams.clear()
    },
  }
}
