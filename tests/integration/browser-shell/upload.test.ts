import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { parseUpload } from '../../../electron/browser/upload.ts'

const read = (text: string) => parseUpload(Buffer.from(text))
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const name = fc.oneof(
  fc.string(),
  fc.constantFrom('"data":"', String.raw`\"data\":\"`, 'data', '"'),
)

property.prop([fc.uint8Array(), name, name])(
  'reads a file out of a call as JSON would have it',
  async (bytes, fileName, job) => {
    const about = { job, fileName, format: 'auto' }
    const whole = { ...about, data: bytes }
    expect(await read(JSON.stringify({ ...about, data: base64(bytes) }))).toEqual(whole)
    expect(await read(JSON.stringify({ data: base64(bytes), ...about }))).toEqual(whole)
  },
)

test.each([
  ['no file', '{"job":"a"}'],
  ['a file further down', '{"a":{"data":"AAAA"},"data":"AAAA"}'],
  ['a file further down alone', '{"a":{"data":"AAAA"}}'],
  ['what is no base64', '{"data":"AA-!"}'],
  ['base64 of an odd length', '{"data":"AAA"}'],
  ['base64 with an escape', String.raw`{"data":"AA\/A"}`],
  ['room between the parts', '{ "data" : "AAAA" }'],
])('takes %s as any JSON', async (_, text) => {
  expect(await read(text)).toEqual(JSON.parse(text))
})

test.each(['', '{', '"data":"', '{"data":"AAAA"'])(
  'says of %s that it is no JSON',
  async (text) => {
    expect(await read(text)).toBeUndefined()
  },
)
