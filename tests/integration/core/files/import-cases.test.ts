import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

// Small files in shapes seen in the field: each comes to the one right outcome. Where a question or a refusal
// would be right as well the outcome is still the one told here.

const folder = fileURLToPath(new URL('../../../fixtures/imports', import.meta.url))

interface Expected {
  readonly file?: string
  readonly files?: readonly string[]
  readonly zone: string
  readonly kind: 'entries' | 'refused'
  readonly entries?: number
  readonly secondsPerClient?: Readonly<Record<string, number>>
  readonly billableSecondsPerClient?: Readonly<Record<string, number>>
  readonly notes?: readonly string[]
  readonly refused?: number
}

/** What stops each file of which nothing may be taken unasked. */
const stoppedBy: Readonly<Record<string, object>> = {
  '06-solidtime-data-export-ids': { code: 'unreadable-file', details: { reason: 'id-columns' } },
  '07-project-report-taken-as-time': {
    code: 'unreadable-file',
    details: { reason: 'project-report' },
  },
  '15-invoice-list-with-paid-amount': {
    code: 'unknown-format',
    details: { format: 'invoices', missing: ['net', 'currency'] },
  },
  '20-more-than-a-day-on-one-date': { code: 'needs-unit', details: { column: 'Duration' } },
  '27-sie4-named-as-such': { code: 'unreadable-file', details: { reason: 'sie' } },
}

const cases = readdirSync(folder).map((name) => {
  const text = readFileSync(path.join(folder, name, 'expected.json'), 'utf8')
  return { name, expected: JSON.parse(text) as Expected }
})

const inputOf = (name: string, file: string, zone: string) => ({
  job: 'job',
  fileName: file,
  data: readFileSync(path.join(folder, name, file)).toString('base64'),
  format: 'auto' as const,
  zone,
})

async function importFiles(test: TestCore, name: string, { file, files, zone }: Expected) {
  let refused = 0
  for (const each of files ?? [file ?? '']) {
    const { previewId, outcome } = await test.value('import.preview', inputOf(name, each, zone))
    await test.value('import.commit', { previewId })
    refused += outcome.refused.length
  }
  return { refused }
}

interface Row {
  readonly client: string
  readonly seconds: number
  readonly billable: number
  readonly note: string
}

const rowsOf = ({ db }: TestCore): Row[] =>
  db
    .prepare(
      `SELECT coalesce(client.name, '') AS client, seconds, billable, entry.note AS note
       FROM entry LEFT JOIN client ON client.id = client_id ORDER BY entry.id`,
    )
    .all() as Row[]

function sums(rows: readonly Row[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { client, seconds } of rows) sums[client] = (sums[client] ?? 0) + seconds
  return sums
}

describe('files in shapes seen in the field', () => {
  it.each(cases.filter(({ expected }) => expected.kind === 'entries'))(
    '$name',
    async ({ name, expected }) => {
      const test = aCore({ now: at('2026-11-30 12:00') })
      const { refused } = await importFiles(test, name, expected)
      const rows = rowsOf(test)
      expect(sums(rows)).toEqual(expected.secondsPerClient)
      expect(sums(rows.filter(({ billable }) => billable === 1))).toEqual(
        expected.billableSecondsPerClient,
      )
      expect(rows).toHaveLength(expected.entries ?? 0)
      expect(rows.map(({ note }) => note)).toEqual(expected.notes ?? rows.map(({ note }) => note))
      expect(refused).toBe(expected.refused ?? 0)
      expect(test.db.prepare('SELECT * FROM payment').all()).toEqual([])
    },
  )

  it.each(cases.filter(({ expected }) => expected.kind === 'refused'))(
    '$name takes nothing unasked',
    async ({ name, expected }) => {
      const test = aCore({ now: at('2026-11-30 12:00') })
      const input = inputOf(name, expected.file ?? '', expected.zone)
      expect(await test.refusal('import.preview', input)).toMatchObject(stoppedBy[name] ?? {})
    },
  )
})
