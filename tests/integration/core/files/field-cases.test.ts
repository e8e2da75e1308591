import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../../shared/contract/index.ts'
import { aClient } from '../../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

// Files that other programs' bug reports tell of, imported one after the other: what a second import must know,
// one client whatever its name looks like, letters of old programs, and money that cannot be.

const folder = fileURLToPath(new URL('../../../fixtures/field', import.meta.url))
type Options = Partial<CallInput<'import.preview'>>

const input = (file: string, options: Options = {}) => ({
  job: 'job',
  fileName: path.basename(file),
  data: readFileSync(path.join(folder, file)).toString('base64'),
  format: 'auto' as const,
  zone: 'Europe/Stockholm',
  ...options,
})

async function load(test: TestCore, file: string, options: Options = {}) {
  const { previewId } = await test.value('import.preview', input(file, options))
  return (await test.value('import.commit', { previewId })).outcome
}

const autumn = () => aCore({ now: at('2026-11-30 12:00') })

/** Hours by client, as they are stored. */
const hoursOf = ({ db }: TestCore): Readonly<Record<string, number>> =>
  Object.fromEntries(
    db
      .prepare<[], [string, number]>(
        `SELECT coalesce(client.name, ''), sum(seconds) / 3600.0 FROM entry
          LEFT JOIN client ON client.id = client_id GROUP BY 1 ORDER BY 1`,
      )
      .raw()
      .all(),
  )

describe('files told of in the field', () => {
  it('01: after a rename the old name finds the client, its hours and its invoice', async () => {
    const test = autumn()
    const [hours, invoices] = [
      '01-reimport-after-rename/hours-sep.csv',
      '01-reimport-after-rename/invoices.csv',
    ]
    await load(test, hours)
    await load(test, invoices)
    const [client] = await test.value('clients.list', {})
    await test.value('clients.update', { id: client?.id ?? 0, fields: { name: 'Birch Group Ltd' } })
    expect(await load(test, hours)).toMatchObject({ taken: 0, updated: 0, duplicates: 2 })
    expect(await load(test, invoices)).toMatchObject({ taken: 0, updated: 0, duplicates: 1 })
    expect(await load(test, '01-reimport-after-rename/hours-oct.csv')).toMatchObject({
      taken: 1,
      newClients: [],
      newProjects: [],
    })
    expect(hoursOf(test)).toEqual({ 'Birch Group Ltd': 24 })
    expect(await test.value('invoices.list', {})).toMatchObject([{ number: 'B-1' }])
    expect(await test.value('clients.list', {})).toMatchObject([{ aliases: ['Birch Ltd'] }])
  })

  it('02: rows that say something else since are changed, shown before and after', async () => {
    const test = autumn()
    await load(test, '02-reimport-after-edit/export-1.csv')
    const second = await load(test, '02-reimport-after-edit/export-2.csv')
    expect(second).toMatchObject({ taken: 0, updated: 4, duplicates: 0 })
    expect(second.changed.map(({ line, fields }) => [line, fields])).toEqual([
      [2, [{ field: 'note', before: 'desing', after: 'design' }]],
      [3, [{ field: 'billable', before: false, after: true }]],
      [4, [{ field: 'activity', before: 'work', after: 'meeting' }]],
      [
        5,
        [
          { field: 'project', before: null, after: 'Web' },
          { field: 'activity', before: 'work', after: 'meeting' },
        ],
      ],
    ])
    expect(hoursOf(test)).toEqual({ Cedar: 18 })
    const again = await load(test, '02-reimport-after-edit/export-2.csv')
    expect(again).toMatchObject({ taken: 0, updated: 0, duplicates: 4 })
  })

  it('03: the same file under another zone is recognised and asked', async () => {
    const test = autumn()
    const file = '03-reimport-other-zone/export.csv'
    await load(test, file)
    expect(await test.refusal('import.preview', input(file, { zone: 'UTC' }))).toMatchObject({
      code: 'needs-same-hours',
      details: { kind: 'zone', count: 4, zone: 'Europe/Stockholm', clients: ['Cedar'] },
    })
    const same = await load(test, file, { zone: 'UTC', sameHours: 'same' })
    expect(same).toMatchObject({ taken: 0, updated: 0, duplicates: 4 })
    expect(hoursOf(test)).toEqual({ Cedar: 18 })
    expect(await load(test, file, { zone: 'UTC', sameHours: 'new' })).toMatchObject({ taken: 4 })
  })

  it('04: a name is one client in whatever form it comes', async () => {
    const test = autumn()
    const file = '04-unicode-names/names.csv'
    expect(await load(test, file)).toMatchObject({
      taken: 8,
      newClients: ['Müller', 'Müller AB'],
      perClient: [
        { client: 'Müller', rows: 5 },
        { client: 'Müller AB', rows: 3 },
      ],
    })
    expect(hoursOf(test)).toEqual({ Müller: 5, 'Müller AB': 3 })
    expect(await load(test, file)).toMatchObject({ taken: 0, updated: 0, duplicates: 8 })
    for (const name of ['\u200f', '\u2060 ', '\ufeff']) {
      const refused = await test.refusal('clients.create', aClient({ name }))
      expect(refused.code).toBe('invalid-input')
    }
  })

  it.each([
    ['hebrew-1255-en-header.csv', { 'גן ירוק': 3, 'חברת הדקל': 2 }],
    ['hebrew-1255.csv', { 'גן ירוק': 3, 'חברת הדקל': 2 }],
    ['polish-1250.csv', { 'Łódź Żagle': 2 }],
    ['swedish-cp850.csv', { 'Åkesson Måleri': 2 }],
    ['swedish-macroman.csv', { 'Åkesson Måleri': 2 }],
  ])('05: %s is read with its own letters', async (name, hours) => {
    const test = autumn()
    await load(test, `05-encoding/${name}`)
    expect(hoursOf(test)).toEqual(hours)
  })

  it('06: money that cannot be is refused, money that is odd is asked about', async () => {
    const test = autumn()
    const file = (name: string) => `06-implausible-money/${name}.csv`
    await load(test, file('hours'))
    const invoices = await load(test, file('invoices'))
    expect(invoices.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'expenses-outside-net'],
      [4, 'expenses-outside-net'],
      [6, 'credit-above-invoice'],
      [7, 'due-before-issue'],
      [10, 'written-off-before-issue'],
    ])
    expect(invoices.toCheck.map(({ line, code }) => [line, code])).toEqual(
      expect.arrayContaining([
        [8, 'long-service-period'],
        [11, 'issued-far-ahead'],
      ]),
    )
    const payments = await load(test, file('payments'))
    expect(payments.toCheck.map(({ line, code }) => [line, code])).toEqual([
      [2, 'payment-beyond-open'],
      [3, 'payment-before-issue'],
    ])
  })

  it.each([['hours'], ['mixed-comma'], ['point-thousands']])(
    '09: three digits after one sign are asked about: %s',
    async (name) => {
      const refused = await autumn().refusal('import.preview', input(`09-thousands/${name}.csv`))
      expect(refused.code).toBe('needs-decimal')
    },
  )
})
