import { afterEach, expect, test, vi } from 'vitest'
import { pickTransport, type CoreNews } from '../../../renderer/api/transports.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Streams as a test opens and breaks them, and what the page hears of them. */
function streams() {
  const opened: (EventTarget & { readyState: number })[] = []
  const stub = function stream() {
    const source = Object.assign(new EventTarget(), { readyState: 0, close: () => undefined })
    opened.push(source)
    return source
  }
  vi.stubGlobal('EventSource', Object.assign(stub, { CLOSED: 2 }))
  const news: CoreNews[] = []
  const stop = pickTransport().on((one) => news.push(one))
  const happens = (...events: readonly ('open' | 'error')[]) => {
    for (const event of events) opened.at(-1)?.dispatchEvent(new Event(event))
  }
  const refused = () => {
    const last = opened.at(-1)
    if (last) last.readyState = 2
    happens('error')
  }
  return { opened, news, stop, happens, refused }
}

const lost = { type: 'lost' }
const reconnected = { type: 'reconnected' }

test('events may be missed while the stream is broken, also where it never was open before', () => {
  for (const [events, heard] of [
    [['open'], []],
    [['open', 'error'], [lost]],
    [
      ['open', 'error', 'error', 'open'],
      [lost, reconnected],
    ],
    [
      ['error', 'error', 'open'],
      [lost, reconnected],
    ],
  ] as const) {
    const { happens, news } = streams()
    happens(...events)
    expect(news).toEqual(heard)
  }
})

test('a stream that was refused, as by a server that is just starting, is tried again until it opens', () => {
  vi.useFakeTimers()
  const { opened, news, happens, refused, stop } = streams()
  refused()
  vi.runAllTimers()
  refused()
  vi.runAllTimers()
  expect(opened).toHaveLength(3)
  happens('open')
  expect(news).toEqual([lost, reconnected])
  refused()
  stop()
  vi.runAllTimers()
  expect(opened).toHaveLength(3)
})
