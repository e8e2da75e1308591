import { expect, test } from 'vitest'
import { isExternalLink } from '../../../electron/desktop/origin.ts'
import {
  addressIn,
  fileName,
  mailLimit,
  mailLink,
  plainText,
} from '../../../renderer/features/letters/desk/send.ts'

const letter = { subject: 'Nej & tack?', body: 'Hej Åsa!\n\n100 % nej.\nEva' }

test('the text of a letter is its subject, an empty line and its body', () => {
  expect(plainText(letter)).toBe('Nej & tack?\n\nHej Åsa!\n\n100 % nej.\nEva')
  expect(plainText({ subject: ' ', body: 'x' })).toBe('x')
})

test('a mail link carries subject and body as they are, and the desktop lets it out', () => {
  const { href, whole } = mailLink(letter, 'asa+x@nordlys.se', 2000)
  expect(whole).toBe(true)
  const url = new URL(href)
  expect(decodeURIComponent(url.pathname)).toBe('asa+x@nordlys.se')
  expect(url.search).not.toContain('+')
  expect(url.searchParams.get('subject')).toBe(letter.subject)
  expect(url.searchParams.get('body')).toBe(letter.body.replaceAll('\n', '\r\n'))
  expect(isExternalLink(href)).toBe(true)
  expect(mailLink(letter, null, 2000).href).toMatch(/^mailto:\?subject=/)
})

test('nothing in a letter or address can add a header of its own to the mail', () => {
  const { href } = mailLink({ subject: 'a&bcc=x@y.se', body: '&cc=z' }, 'a@b.se?bcc=x@y.se', 2000)
  expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body'])
})

test('a letter too long for the system’s mail link goes without its body', () => {
  const long = { subject: 'Hej', body: 'ש'.repeat(400) }
  expect(mailLink(long, null, mailLimit('Mozilla/5.0 (Windows NT 10.0)'))).toEqual({
    href: 'mailto:?subject=Hej',
    whole: false,
  })
  expect(mailLink(long, null, mailLimit('Mozilla/5.0 (X11; Linux x86_64)')).whole).toBe(true)
})

test.each([
  ['Nordlys A/S', 'Nordlys A-S 2026-06-30.txt'],
  ['Skymning, "Uggla" & Ödla HB', 'Skymning, -Uggla- & Ödla HB 2026-06-30.txt'],
  ['  ..\\..\u202e ', '- 2026-06-30.txt'],
  ['חברת האור', 'חברת האור 2026-06-30.txt'],
  [null, '2026-06-30.txt'],
])('%s is saved as %s', (client, expected) => {
  expect(fileName(client, '2026-06-30')).toBe(expected)
})

test.each([
  ['asa@nordlys.se', 'asa@nordlys.se'],
  ['070-123, <asa.b@mail.nordlys.se>.', 'asa.b@mail.nordlys.se'],
  ['Ring helst', null],
  ['a@b', null],
])('the address in “%s” is %s', (note, expected) => {
  expect(addressIn(note)).toBe(expected)
})
