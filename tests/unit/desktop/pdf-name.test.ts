import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../../electron/desktop/pdf.ts'

test.each([
  ['a plain name', 'Review Nordlys 2026-06-30', 'Review Nordlys 2026-06-30.pdf'],
  ['one that has its ending', 'Review.pdf', 'Review.pdf'],
  ['a path', '../../etc/passwd', 'etc passwd.pdf'],
  ['a Windows path', 'C:\\Windows\\x', 'C Windows x.pdf'],
  ['signs a system reserves', 'a<b>:"c"|d?*', 'a b c d.pdf'],
  ['control signs', 'a\u0000b\nc', 'a b c.pdf'],
  ['marks that turn the direction', 'x\u202Efdp.exe', 'x fdp.exe.pdf'],
  ['Hebrew and quotes', 'ענן נייר בע"מ', 'ענן נייר בע מ.pdf'],
  ['a device of Windows', 'CON', '_CON.pdf'],
  ['a device with an ending', 'nul.txt', '_nul.txt.pdf'],
  ['a device with a blank before its ending', 'NUL .txt', '_NUL .txt.pdf'],
  ['a device with a number', 'com1', '_com1.pdf'],
  ['a device with a raised number', 'lpt²', '_lpt².pdf'],
  ['a name that only begins like one', 'console', 'console.pdf'],
  ['a long name', 'x'.repeat(500), `${'x'.repeat(116)}.pdf`],
  ['a long name of large signs', '🧾'.repeat(200), `${'🧾'.repeat(29)}.pdf`],
  ['half a sign', 'a\ud83e', 'a.pdf'],
  ['dots alone', '...', 'Hourworth.pdf'],
  ['nothing', '', 'Hourworth.pdf'],
  ['no text', { path: '/x' }, 'Hourworth.pdf'],
])('%s becomes the name of a file', (_, name, wanted) => {
  expect(fileName(name)).toBe(wanted)
})

test('whatever is given, the name leads nowhere and is not too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = fileName(text)
      expect(name).toMatch(/^[^./\\][^/\\]*\.pdf$/)
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"|?*]/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *\./i)
    }),
  )
})
