import { expect, it } from 'vitest'
import { progressLine } from '../../../electron/cli/output/progress-line.ts'

const aStream = (isTTY: boolean) => {
  const written: string[] = []
  return { written, isTTY, write: (text: unknown) => written.push(String(text)) > 0 }
}

it('says how far it is in one place at a terminal, and leaves nothing behind', () => {
  const stream = aStream(true)
  const line = progressLine((percent) => `at ${percent} %`, stream)
  line.show(0, 300)
  line.show(299, 300)
  line.clear()
  line.clear()
  expect(stream.written).toEqual(['\rat 0 %', '\rat 99 %', '\r       \r'])
})

it('says nothing into a file, nor of work whose length nobody knows', () => {
  const [file, terminal] = [aStream(false), aStream(true)]
  for (const stream of [file, terminal]) {
    const line = progressLine(String, stream)
    line.show(stream === file ? 1 : 0, stream === file ? 2 : 0)
    line.clear()
  }
  expect([...file.written, ...terminal.written]).toEqual([])
})
