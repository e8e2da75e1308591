import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { fail } from '../../../../shared/contract/call.ts'
import { gatherAnew, gatherReport } from '../../../../electron/core/report/gather.ts'
import { reportBuilds } from '../../../../electron/core/report/kept-reports.ts'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { insertEntry } from '../../../../electron/store/entities/entries.ts'
import { insertInvoice } from '../../../../electron/store/entities/invoices.ts'
import { setSettings } from '../../../../electron/store/entities/settings.ts'
import { signs } from '../../../../electron/store/entities/deciding/signs.ts'
import { closeStore } from '../../../../electron/store/file/close.ts'
import { openStore } from '../../../../electron/store/file/open.ts'
import { transact } from '../../../../electron/store/rows/transaction.ts'
import {
  aClient,
  aContact,
  aDuration,
  anEntry,
  anInvoice,
  aProspect,
  aSign,
} from '../../../support/core/builders.ts'
import { aCore, testCore } from '../../../support/core/core.ts'
import { expectOk, openFileStore, openMemoryStore } from '../../../support/core/store.ts'

const asOf = '2026-06-30'
const asked = { asOf, months: 6 }

async function twoClients() {
  const test = aCore()
  const { value } = test
  await value('settings.set', { praoRate: 90_000, breakEvenRate: 95_000, targetRate: 99_000 })
  const ids: number[] = []
  for (const name of ['Nordlys A/S', 'Vagt AB']) {
    const { id } = (await value('clients.create', aClient({ name }))).client
    ids.push(id)
    const time = aDuration('2026-06-01', 40)
    await value('entries.create', anEntry({ clientId: id, time }))
    await value('invoices.create', anInvoice({ dueOn: null, clientId: id, issuedOn: '2026-06-20' }))
  }
  const [clientId = 0] = ids
  /** All that a window with the start page, and one with a client's page and the workbench, ask. */
  const askAll = async () => {
    await value('reports.clients', { asOf, months: 6 })
    await value('followUps.list', { asOf })
    await value('reviews.status', { asOf })
    await value('notices.refresh', {})
    await value('reviews.status', { asOf })
    await value('signs.suggested', { asOf, clientId })
    await value('reports.client', { asOf, clientId })
    await value('reports.alternatives', { asOf, clientId })
    const of = { asOf, clientId }
    await value('whatIf.sayNo', of)
    await value('whatIf.raise', { ...of, raise: '0.1', churn: '0.2' })
    await value('whatIf.trim', { ...of, share: '0.1' })
    await value('whatIf.invest', { ...of, invest: '1', investMonths: 1, newRate: 1 })
    await value('whatIf.portfolio', { asOf, clientIds: [clientId] })
  }
  const buildsIn = async (work: () => Promise<unknown>) => {
    const before = reportBuilds(test.db)
    await work()
    return reportBuilds(test.db) - before
  }
  return { ...test, clientId, askAll, buildsIn }
}

describe('the report of one state of the data', () => {
  it('is gathered once for all that show it, notices that it raises among them', async () => {
    const { value, clientId, askAll, buildsIn } = await twoClients()
    expect(await buildsIn(askAll)).toBe(1)
    expect(await buildsIn(askAll)).toBe(0)
    const entry = anEntry({ clientId, time: aDuration('2026-06-02', 3) })
    expect(await buildsIn(() => value('entries.create', entry).then(askAll))).toBe(1)
    expect(await value('notices.list', {})).not.toEqual([])
  })

  it('waits for what many write at the same time, and is then one answer for all of them', async () => {
    const { core, value, clientId, buildsIn } = await twoClients()
    const entry = anEntry({ clientId, time: aDuration('2026-06-02', 1) })
    const answers: unknown[] = []
    const writeAndAsk = async () => {
      await value('entries.create', entry)
      answers.push(await core.call('reports.clients', { asOf }))
    }
    expect(await buildsIn(() => Promise.all(Array.from({ length: 30 }, writeAndAsk)))).toBeLessThan(
      10,
    )
    expect(new Set(answers).size).toBeLessThan(10)
  })

  it('outlives what no report reads', async () => {
    const { value, clientId, askAll, buildsIn } = await twoClients()
    await askAll()
    const beside = async () => {
      await value('contacts.create', aContact({ clientId }))
      await value('reviews.complete', { on: asOf, note: '' })
      await askAll()
    }
    expect(await buildsIn(beside)).toBe(0)
  })

  it('is another one for a client that no report lists, and for other months', async () => {
    const { value, buildsIn } = await twoClients()
    const { id } = (await value('prospects.create', aProspect())).prospect
    const of = { asOf, clientId: id }
    expect(await buildsIn(() => value('reports.client', of))).toBe(1)
    expect(await buildsIn(() => value('reports.alternatives', of))).toBe(0)
    expect(await buildsIn(() => value('reports.clients', { asOf }))).toBe(1)
    expect(await buildsIn(() => value('reports.clients', { asOf, months: 12 }))).toBe(1)
    expect(await buildsIn(() => value('reports.client', { ...of, months: 6 }))).toBe(0)
  })

  it('is never one that was rolled back', () => {
    const db = openMemoryStore()
    gatherReport(db, asked)
    transact(db, () => {
      expectOk(clients.insert(db, aClient()))
      expect(gatherReport(db, asked).facts.size).toBe(1)
      return fail('conflict', 'changed my mind')
    })
    expect(gatherReport(db, asked).facts.size).toBe(0)
  })

  it('is not the one from before another process wrote', () => {
    const { db, file } = openFileStore()
    gatherReport(db, asked)
    const other = expectOk(openStore({ file, now: () => 0 }))
    expectOk(clients.insert(other, aClient()))
    closeStore(other)
    expect(gatherReport(db, asked).facts.size).toBe(1)
  })
})

const hours = fc.integer({ min: 1, max: 200 })
const client = fc.integer({ min: 1, max: 3 })

/** Changes by any way there is, over three clients. */
const change = fc.oneof(
  fc.record({ way: fc.constant('entry' as const), clientId: client, hours }),
  fc.record({ way: fc.constant('invoice' as const), clientId: client, net: fc.nat(9_000_000) }),
  fc.record({ way: fc.constant('sign' as const), clientId: client }),
  fc.record({ way: fc.constant('rate' as const), praoRate: fc.nat(100_000) }),
  fc.record({ way: fc.constant('archive' as const), clientId: client, archived: fc.boolean() }),
  fc.record({ way: fc.constant('alternative' as const), clientId: client }),
  fc.record({ way: fc.constant('undo' as const), undoId: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ way: fc.constant('contact' as const), clientId: client }),
  fc.record({ way: fc.constant('notices' as const) }),
  fc.record({ way: fc.constant('hours' as const), from: fc.constantFrom('06:00', '09:00') }),
  fc.record({ way: fc.constant('sql' as const) }),
  fc.record({ way: fc.constant('rolled back' as const), clientId: client }),
)
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

type Of = ReturnType<typeof testCore>

/** Carries a change out, through the door or the store; what is refused changes nothing. */
async function carryOut({ core, db }: Of, step: Change, number: number): Promise<void> {
  switch (step.way) {
    case 'entry':
      insertEntry(
        db,
        anEntry({ clientId: step.clientId, time: aDuration('2026-05-04', step.hours) }),
      )
      break
    case 'invoice': {
      const { clientId, net } = step
      insertInvoice(db, anInvoice({ clientId, net, number: `${number}`, issuedOn: '2026-05-20' }))
      break
    }
    case 'sign':
      signs.insert(db, aSign({ clientId: step.clientId }))
      break
    case 'rate':
      await core.call('settings.set', { praoRate: step.praoRate })
      break
    case 'archive':
      await core.call('clients.archive', { id: step.clientId, archived: step.archived })
      break
    case 'alternative':
      clients.update(db, step.clientId, { alternative: { kind: 'target' } })
      break
    case 'undo':
      await core.call('undo.apply', { undoId: step.undoId })
      break
    case 'contact':
      await core.call('contacts.create', aContact({ clientId: step.clientId }))
      break
    case 'notices':
      await core.call('notices.refresh', {})
      break
    case 'hours':
      setSettings(db, { workingHours: { '1': [[step.from, '10:00']] } })
      break
    case 'sql':
      db.exec('UPDATE client SET note = note WHERE id = 1; DELETE FROM payment')
      break
    case 'rolled back':
      transact(db, () => {
        insertEntry(db, anEntry({ clientId: step.clientId }))
        gatherReport(db, asked)
        return fail('conflict', 'changed my mind')
      })
      break
  }
}

describe('a kept report', () => {
  test.prop([fc.array(change, { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
    'is what the rows say, whatever changed them',
    async (steps) => {
      const test = testCore()
      for (const name of ['Ett', 'Två', 'Tre']) clients.insert(test.db, aClient({ name }))
      for (const [number, step] of steps.entries()) {
        gatherReport(test.db, asked)
        await carryOut(test, step, number)
        const { unlisted: _, facts, ...anew } = gatherAnew(test.db, asked)
        const kept = gatherReport(test.db, asked)
        expect({ settings: kept.settings, report: kept.report }).toEqual(anew)
        expect([...kept.facts.keys()]).toEqual([...facts.keys()])
      }
      test.core.close()
    },
    60_000,
  )
})
