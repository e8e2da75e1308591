import { fail, type Failure } from '../../../shared/contract/call.ts'
import type { UnreadableReason } from '../../../shared/domain/kinds.ts'

const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
]

/** Characters of a text that tell what it is, where all of it would take long. */
const lookedAt = 65_536

/** A coded refusal of a file no table can be read from; `details.reason` says what it is instead. */
export const unreadable = (
  reason: UnreadableReason,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Failure => fail('unreadable-file', message, { reason, ...details })

/** What the first bytes of a file betray: a spreadsheet, archive, picture … or null. */
export function refuseBinary(bytes: Uint8Array): Failure | null {
  const match = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (match === undefined) return null
  return unreadable('binary', `This is a ${match[0]} file, not a text table`, { kind: match[0] })
}

/**
 * A text that is no table: empty, a web page, XML, JSON or control characters. Document type
 * declarations are refused by sight, so that no entity is ever expanded.
 */
export function refuseOtherText(text: string): Failure | null {
  const head = text.slice(0, 4096)
  const start = head.trimStart()
  if (start === '' && text.trim() === '') return unreadable('empty', 'The file is empty')
  if (/[{[]\s*["{[\]}]/y.test(start)) return unreadable('json', 'This is JSON, not a text table')
  if (start.startsWith('<')) return refuseMarkup(text, start)
  if (/^#(FLAGGA|SIETYP|PROGRAM|FORMAT|FNAMN)\b/im.test(start)) {
    return unreadable('sie', 'This is a SIE file of bookkeeping')
  }
  // Its rows are sums of headings over days that it does not list; the clocks themselves are in the file it is of.
  if (/^\s*#\+BEGIN:\s*clocktable/im.test(text.slice(0, lookedAt))) {
    return unreadable('summary', 'Sums without the days they were worked on')
  }
  if (isControlSoup(head)) {
    return unreadable('binary', 'The file is not text', { kind: 'unknown' })
  }
  return null
}

function refuseMarkup(text: string, start: string): Failure {
  if (/<!doctype\s+html|<html|<head|<body/i.test(start)) {
    return unreadable('web-page', 'This is a web page, not an export: sign in and export again')
  }
  if (/<!doctype/i.test(text)) {
    return unreadable('xml-doctype', 'XML with a document type declaration is not read')
  }
  return unreadable('xml', 'XML files are not read yet')
}

function isControlSoup(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = head.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0
  return controls > head.length / 20
}
