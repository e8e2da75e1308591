import { fail, type Envelope } from '../../shared/contract/call.ts'
import type { CoreEvent, Invoke } from '../../shared/contract/index.ts'

/**
 * What a window hears of the core. `lost`: nothing is heard of it any more; `reconnected`: it is heard again,
 * something may have been missed, or it is another core.
 */
export type CoreNews = CoreEvent | { readonly type: 'lost' | 'reconnected' }

/** The one door to the core, whichever shell holds it. */
export interface Transport {
  readonly invoke: Invoke
  /** Calls the listener with every event of the core until the returned function is called. */
  readonly on: (listener: (news: CoreNews) => void) => () => void
}

declare global {
  interface Window {
    /** Put there by the desktop shell's preload. */
    readonly hourworth?: {
      readonly invoke: (name: string, input: unknown) => Promise<unknown>
      readonly on: (listener: (event: CoreEvent) => void) => () => void
      /** Left out by a shell that cannot. */
      readonly savePdf?: (name: string) => Promise<unknown>
      readonly saveCopy?: () => Promise<unknown>
    }
  }
}

/** The desktop bridge if this window has one, else the loopback server this page came from. */
export function pickTransport(): Transport {
  const bridge = window.hourworth
  if (!bridge) return httpTransport()
  // The bridge carries the same contract; only its type is lost on the way through the preload.
  return { invoke: bridge.invoke as Invoke, on: (listener) => bridge.on(listener) }
}

function httpTransport(): Transport {
  return { invoke: (async (name, input) => post(name, input)) as Invoke, on: listen }
}

async function post(name: string, input: unknown): Promise<Envelope<unknown>> {
  const body = JSON.stringify(input)
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hourworth': '1' },
      body,
      // A draft is kept as its page is left: the browser sends it to the end, if it is short.
      keepalive: name.startsWith('drafts.') && body.length < 20_000,
    })
    const answer: unknown = await response.json()
    return isEnvelope(answer) ? answer : unreachable(`status ${response.status}`)
  } catch (error) {
    return unreachable(error instanceof Error ? error.message : String(error))
  }
}

const unreachable = (reason: string) => fail('internal', reason, { unreachable: true })

function isEnvelope(body: unknown): body is Envelope<unknown> {
  return typeof body === 'object' && body !== null && 'ok' in body
}

/** A refused stream is not opened again by the browser: how long until it is tried once more (ms). */
const againMs = 3000

function listen(listener: (news: CoreNews) => void): () => void {
  let source: EventSource
  let waiting: ReturnType<typeof setTimeout>
  // Missed may be what came while the first connection failed as well.
  let isLost = false
  const open = () => {
    source = new EventSource('/api/events')
    source.addEventListener('open', () => {
      if (isLost) listener({ type: 'reconnected' })
      isLost = false
    })
    source.addEventListener('error', () => {
      if (!isLost) listener({ type: 'lost' })
      isLost = true
      if (source.readyState === EventSource.CLOSED) waiting = setTimeout(open, againMs)
    })
    source.addEventListener('message', (message: MessageEvent<string>) => {
      listener(JSON.parse(message.data) as CoreEvent)
    })
  }
  open()
  return () => {
    clearTimeout(waiting)
    source.close()
  }
}
