import { describe, expect, it } from 'vitest'
import type {
  CallInput,
  CallOutput,
  CommandName,
  QueryName,
} from '../../../../shared/contract/index.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'
import { fillDemo } from '../../../../electron/demo/fill.ts'
import { readDemoFiles } from '../../../../electron/demo/files.ts'
import { checkedDoor } from '../../../support/contract/areas.ts'
import { contractSuite, suiteNow } from '../../../support/contract/suite.ts'
import {
  aContact,
  aDuration,
  anAction,
  anEntry,
  aProspect,
  aSign,
} from '../../../support/core/builders.ts'
import { aCore, at, testCore } from '../../../support/core/core.ts'
import { expectOk } from '../../../support/core/store.ts'

// Fault 2: what a call reads and changes is declared, and here held against the tables it writes
// and the answers it changes.

contractSuite('a door that looks at what each call reads and writes', () => {
  const { core, db } = testCore({ now: suiteNow })
  return Promise.resolve({
    invoke: checkedDoor(core, db).call,
    subscribe: core.subscribe,
    close: core.close,
  })
})

const asOf = '2026-10-31'
const [clientId, projectId] = [3, 1]

/** Each query that reads anything, about someone of whom the sample data say something. */
const queries: {
  readonly [
    N in Exclude<
      QueryName,
      `import.${'preview' | 'look' | 'cancel' | 'watchedFile'}` | 'data.cancel'
    >
  ]: CallInput<N>
} = {
  'app.status': {},
  'changes.list': { offset: 0, limit: 50 },
  'settings.get': {},
  'data.check': {},
  'clients.list': {},
  'clients.mergePreview': { id: clientId, into: 1 },
  'projects.list': {},
  'projects.mergePreview': { id: 2, into: 3 },
  'agreedRates.list': {},
  'entries.summary': { clientId },
  'entries.page': { offset: 0, limit: 50 },
  'entries.ids': { offset: 0, limit: 50, text: 'plan', notInvoiced: true },
  'entries.totals': { doubted: true },
  'entries.get': { id: 1 },
  'entries.days': { from: '2026-10-01', to: asOf },
  'timer.get': {},
  'timer.question': {},
  'lock.propose': {},
  'search.find': { text: 'work', limit: 5 },
  'invoices.list': {},
  'import.batches': {},
  'import.watched': {},
  'columnMaps.list': {},
  'reports.clients': { asOf },
  'reports.client': { asOf, clientId },
  'reports.hours': { asOf, clientId, part: 'all', limit: 20 },
  'reports.series': { asOf, clientId },
  'reports.trends': { asOf },
  'reports.live': { asOf, clientId },
  'doubts.list': { asOf },
  'doubts.ifSaved': { of: 'client', id: null, name: 'vagt ab' },
  'reports.weekHours': { asOf, clientId },
  'reports.alternatives': { asOf, clientId },
  'whatIf.sayNo': { asOf, clientId },
  'whatIf.raise': { asOf, clientId, raise: '0.2', churn: '0.3' },
  'whatIf.trim': { asOf, clientId, share: '0.2' },
  'whatIf.invest': { asOf, clientId, invest: '5', investMonths: 3, newRate: 90_000 },
  'whatIf.portfolio': { asOf, clientIds: [clientId] },
  'offers.list': {},
  'scenarios.list': {},
  'scenarios.compare': { id: 1, asOf },
  'signs.list': {},
  'signs.suggested': { asOf },
  'actions.list': {},
  'actions.effects': { asOf, clientId },
  'followUps.list': { asOf },
  'contacts.list': {},
  'meetings.list': {},
  'notices.list': {},
  'reviews.status': { asOf },
  'prospects.list': {},
  'prospects.remembered': { name: 'Vagt' },
  'traits.list': {},
  'templates.list': {},
  'letters.list': {},
  'drafts.list': {},
  'backups.list': {},
  'rescue.look': {},
}

/** A core over the sample data as if they were the user's own, each call checked. */
async function sampleCore() {
  const { core, db } = aCore({ now: at('2026-10-31 14:00') })
  expectOk(await fillDemo(db, readDemoFiles(), defaultSettings, at('2026-10-31 14:00')))
  const door = checkedDoor(core, db)
  const askAll = async () => {
    for (const [name, input] of Object.entries(queries)) {
      if (!door.isKnown(name as QueryName, input)) await door.call(name, input)
    }
  }
  /** Runs a command with every query asked before. */
  const run = async <N extends CommandName>(
    name: N,
    input: CallInput<N>,
  ): Promise<CallOutput<N>> => {
    await askAll()
    return expectOk(await door.call(name, input)) as CallOutput<N>
  }
  return { run, door }
}

describe('what a command changes beside the obvious', () => {
  it('is declared: hours that count anew, clients that follow an offer, a timer that stops another', async () => {
    const { run } = await sampleCore()
    await run('settings.set', { workingHours: { '1': [['06:00', '10:00']] }, zone: 'Asia/Tokyo' })
    await run('settings.set', { praoRate: 90_000, tailGraceDays: 10 })
    const { offer } = await run('offers.create', { name: 'X', rate: 1, probability: '1', note: '' })
    const alternative = { kind: 'offer', rate: 1, probability: '1', offerId: offer.id } as const
    await run('clients.update', { id: clientId, fields: { alternative } })
    await run('offers.update', { id: offer.id, fields: { rate: 500_000 } })
    await run('offers.delete', { id: offer.id })
    const timer = { clientId, projectId: null, billable: true, activity: 'work', note: '' } as const
    await run('timer.start', { ...timer, start: at('2026-10-31 09:00') })
    const { stopped } = await run('timer.start', { ...timer, start: at('2026-10-31 12:00') })
    expect(stopped?.seconds).toBe(3 * 3600)
    await run('timer.stop', {})
  })

  it('is declared: all that was noted of a prospect goes with it', async () => {
    const { run } = await sampleCore()
    const { id } = (await run('prospects.create', aProspect())).prospect
    await run('signs.create', aSign({ clientId: id }))
    await run('signs.dismiss', { clientId: id, kind: 'cannot-pay', on: asOf })
    await run('actions.create', anAction({ clientId: id }))
    await run('contacts.create', aContact({ clientId: id }))
    await run('prospects.move', { id, position: 1 })
    const { undoId } = await run('prospects.delete', { id })
    await run('undo.apply', { undoId: undoId ?? 0 })
    const won = await run('prospects.decide', { id, decision: 'won', on: asOf, reason: '' })
    expect(won.prospect).toMatchObject({ id, decision: 'won' })
  })

  it('is declared: an import taken back takes the notices of its clients along', async () => {
    const { run, door } = await sampleCore()
    const rows = ['01', '02', '03', '04'].map((day) => `Nykund AB,2026-06-${day},8`)
    const data = Buffer.from(`Client,Date,Hours\n${rows.join('\n')}\n`).toString('base64')
    const preview = { job: 'j', fileName: 't.csv', data, format: 'time-csv' as const }
    const seen = expectOk(
      await door.call('import.preview', preview),
    ) as CallOutput<'import.preview'>
    const { batchId } = await run('import.commit', { previewId: seen.previewId })
    const { appeared } = await run('notices.refresh', {})
    expect(appeared.map(({ client }) => client)).toContain('Nykund AB')
    await run('notices.see', { ids: appeared.map((notice) => notice.id) })
    await run('reviews.complete', { on: asOf, note: '' })
    await run('import.undo', { batchId })
  })

  it('is declared: hours, money and projects', async () => {
    const { run } = await sampleCore()
    const { entry } = await run(
      'entries.create',
      anEntry({ clientId, time: aDuration('2026-10-02', 3) }),
    )
    await run('entries.update', { id: entry.id, fields: { billable: false } })
    await run('entries.delete', { ids: [entry.id] })
    await run('data.rebuildRollup', {})
    await run('payments.create', { invoiceId: 1, paidOn: asOf, gross: 1 })
    await run('invoices.writeOff', { id: 2, on: asOf })
    await run('projects.update', { id: projectId, fields: { estimatedSeconds: 3600 } })
    await run('clients.archive', { id: clientId, archived: true })
    const kept = { clientId, name: 'Stop', note: '', input: { option: 'say-no' as const }, asOf }
    expect((await run('scenarios.keep', kept)).scenario.clientId).toBe(clientId)
  })
})
