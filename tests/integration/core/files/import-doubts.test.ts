import { expect, it } from 'vitest'
import { anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

const asOf = '2026-06-30'
const header =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags'
const worked = (client: string, date: string, billable: 'Yes' | 'No') =>
  `T,t@example.com,${client},,,,${billable},${date},09:00:00,${date},11:00:00,02:00:00,`

/** A book with files imported, one list of rows each; what Q3 asks of them, and the batches. */
async function asked(...files: string[][]) {
  const test = aCore()
  const { value } = test
  for (const [i, rows] of files.entries()) {
    const data = Buffer.from([header, ...rows, ''].join('\n')).toString('base64')
    const file = { job: `job ${i}`, fileName: `${i}.csv`, data, format: 'auto' as const }
    const { previewId } = await value('import.preview', file)
    await value('import.commit', { previewId })
  }
  const list = async () =>
    (await value('doubts.list', { asOf })).filter(({ code }) => code.startsWith('import-'))
  return { ...test, list, batches: await value('import.batches', {}) }
}

it('Q3: an import without a billable hour is asked about, until one is or it is taken back', async () => {
  const rows = [worked('Nordlys A/S', '2026-05-04', 'No'), worked('Vagt AB', '2026-05-05', 'No')]
  const { value, list, batches } = await asked(
    [worked('', '2026-05-01', 'No')],
    [worked('Nordlys A/S', '2026-05-02', 'No'), worked('Nordlys A/S', '2026-05-03', 'Yes')],
    rows,
  )
  const batchId = batches[0]?.id ?? 0
  const figures = { batchId, fileName: '2.csv', seconds: 4 * 3600 }
  const doubt = { code: 'import-not-billable' as const, key: `import ${batchId}` }
  expect(await list()).toEqual([{ ...doubt, clientId: null, client: null, figures }])
  const { undoId } = await value('doubts.settle', doubt)
  expect(await list()).toEqual([])
  await value('undo.apply', { undoId: undoId ?? 0 })
  await value('import.undo', { batchId })
  expect(await list()).toEqual([])
})

it('Q3: an import whose hours begin over a year before the invoices is asked about, once', async () => {
  const rows = ['2024-05-02', '2026-05-04'].map((date) => worked('Nordlys A/S', date, 'Yes'))
  const { value, list, batches } = await asked(rows)
  expect(await list()).toEqual([])
  const [client] = await value('clients.list', {})
  const clientId = client?.id ?? 0
  await value('invoices.create', anInvoice({ clientId, issuedOn: '2026-05-31', dueOn: null }))
  expect(await list()).toMatchObject([
    {
      code: 'import-before-invoices',
      client: 'Nordlys A/S',
      figures: { batchId: batches[0]?.id, from: '2024-05-02', invoicedFrom: '2026-05-31' },
    },
  ])
  await value(
    'invoices.create',
    anInvoice({ clientId, number: '2', issuedOn: '2025-05-01', dueOn: null }),
  )
  expect(await list()).toEqual([])
})

it('Q3: hours typed before those of an import are not its doing', async () => {
  const { value, list } = await asked([worked('Nordlys A/S', '2024-05-02', 'Yes')])
  const [client] = await value('clients.list', {})
  const clientId = client?.id ?? 0
  await value(
    'entries.create',
    anEntry({ clientId, time: { kind: 'duration', date: '2024-04-02', seconds: 60 } }),
  )
  await value('invoices.create', anInvoice({ clientId, issuedOn: '2026-05-31', dueOn: null }))
  expect(await list()).toEqual([])
})
