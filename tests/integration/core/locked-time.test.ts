import { assert, integer, option, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankEntry } from '../../../shared/domain/entities.ts'
import { isLocked } from '../../../shared/domain/locked-time.ts'
import { aClient, aDuration, anEntry, anInvoice } from '../../support/core/builders.ts'
import { aCore, at, type TestCore } from '../../support/core/core.ts'

const on = (date: string, hours = 1) => anEntry({ time: aDuration(date, hours) })

async function withEntry(test: TestCore, date: string) {
  const { entry } = await test.value('entries.create', on(date))
  return entry
}
const lock = (test: TestCore, until: string | null, apart?: Record<string, string>) =>
  test.value('lock.set', { until, apart })

const csv = (...rows: string[]) => ['client,date,hours,note', ...rows, ''].join('\n')
const file = (text: string) => ({
  job: 'job',
  fileName: 'hours.csv',
  data: Buffer.from(text).toString('base64'),
  format: 'auto' as const,
})

describe('locked time', () => {
  it('is held at the one door for every writer', async () => {
    const test = aCore({ now: at('2026-06-30 12:00') })
    const old = await withEntry(test, '2026-05-31')
    const fresh = await withEntry(test, '2026-06-01')
    await lock(test, '2026-05-31')
    const details = { until: '2026-05-31', clientId: null }
    const refused = async (call: Promise<unknown>) =>
      expect(await call).toMatchObject({ code: 'locked', details })
    await refused(test.refusal('entries.create', on('2026-05-31')))
    await refused(
      test.refusal('entries.createAll', { entries: [on('2026-06-02'), on('2026-05-02')] }),
    )
    await refused(test.refusal('entries.update', { id: old.id, fields: { note: 'nej' } }))
    const back = { time: aDuration('2026-05-30') }
    await refused(test.refusal('entries.update', { id: fresh.id, fields: back }))
    await refused(test.refusal('entries.delete', { ids: [fresh.id, old.id] }))
    await refused(test.refusal('timer.start', { ...blankEntry, start: at('2026-05-31 09:00') }))
    expect(await test.value('entries.summary', {})).toMatchObject({ count: 2 })
    await test.value('entries.update', { id: fresh.id, fields: { note: 'ja' } })
  })

  it('holds back many changes of which one reaches into it, all or none', async () => {
    const test = aCore()
    const old = await withEntry(test, '2026-05-31')
    const fresh = await withEntry(test, '2026-06-01')
    await lock(test, '2026-05-31')
    const create = [on('2026-06-02')]
    const back = { time: aDuration('2026-05-30') }
    for (const reaching of [
      { create: [...create, on('2026-05-02')] },
      { create, update: [{ id: fresh.id, fields: back, seen: fresh }] },
      { create, update: [{ id: old.id, fields: { note: 'nej' }, seen: old }] },
      { create, delete: [fresh.id, old.id] },
    ]) {
      expect(await test.refusal('entries.apply', reaching)).toMatchObject({
        code: 'locked',
        details: { until: '2026-05-31', clientId: null },
      })
    }
    expect(await test.value('entries.summary', {})).toMatchObject({ count: 2 })
    expect(await test.value('entries.get', { id: fresh.id })).toEqual(fresh)
  })

  it('holds back undo, which says so, and goes the way it came', async () => {
    const test = aCore()
    const entry = await withEntry(test, '2026-05-31')
    const { undoId } = await test.value('entries.update', { id: entry.id, fields: { note: 'b' } })
    await lock(test, '2026-05-31')
    expect(await test.refusal('undo.apply', { undoId: undoId ?? 0 })).toMatchObject({
      code: 'locked',
      details: { until: '2026-05-31' },
    })
    // From there on, the lock itself goes first.
    const [, edited] = (await test.value('changes.list', { offset: 0, limit: 5 })).changes
    await test.value('changes.undo', { from: edited?.number ?? 0 })
    expect(await test.value('entries.get', { id: entry.id })).toMatchObject({ note: '' })
    expect(await test.value('settings.get', {})).toMatchObject({ lockedUntil: null })
  })

  it('lets a timer run that began in time locked since, until it is unlocked', async () => {
    const test = aCore({ now: at('2026-06-30 09:00') })
    await test.value('timer.start', blankEntry)
    await lock(test, '2026-06-30')
    test.advance(600)
    expect(await test.refusal('timer.stop', {})).toMatchObject({ code: 'locked' })
    expect(await test.value('timer.get', {})).not.toBeNull()
    await lock(test, null)
    expect((await test.value('timer.stop', {})).entry).toMatchObject({ seconds: 600 })
  })

  it('ends on another day for clients set apart', async () => {
    const test = aCore()
    const { client: sooner } = await test.value('clients.create', aClient({ name: 'Vagt AB' }))
    const { client: later } = await test.value('clients.create', aClient({ name: 'Nordlys' }))
    await lock(test, '2026-05-31', { [sooner.id]: '2026-04-30', [later.id]: '2026-06-15' })
    const add = (clientId: number, date: string) => ({ ...on(date), clientId })
    await test.value('entries.create', add(sooner.id, '2026-05-01'))
    expect(await test.refusal('entries.create', add(sooner.id, '2026-04-30'))).toMatchObject({
      details: { until: '2026-04-30', clientId: sooner.id },
    })
    expect((await test.refusal('entries.create', add(later.id, '2026-06-15'))).code).toBe('locked')
    // Moved from a client whose time is open to one whose time is not.
    const { entry } = await test.value('entries.create', add(sooner.id, '2026-05-20'))
    const move = { id: entry.id, fields: { clientId: later.id } }
    expect((await test.refusal('entries.update', move)).code).toBe('locked')
  })

  it('marks what is changed after it was unlocked, also once it is locked again', async () => {
    const test = aCore()
    const [changed, left] = [
      await withEntry(test, '2026-05-20'),
      await withEntry(test, '2026-05-21'),
    ]
    await lock(test, '2026-05-31')
    await lock(test, null)
    const { undoId } = await test.value('entries.update', { id: changed.id, fields: { note: 'x' } })
    const { entry: added } = await test.value('entries.create', on('2026-05-22'))
    const { entry: after } = await test.value('entries.create', on('2026-06-01'))
    const marked = async () => {
      const page = await test.value('entries.page', { offset: 0, limit: 10 })
      return page.flatMap(({ id, afterLock }) => (afterLock === true ? [id] : []))
    }
    expect(await marked()).toEqual([added.id, changed.id])
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    expect(await marked()).toEqual([added.id])
    await lock(test, '2026-05-31')
    expect(await marked()).toEqual([added.id])
    expect(await test.value('entries.get', { id: left.id })).not.toHaveProperty('afterLock')
    expect(after).not.toHaveProperty('afterLock')
  })
})

describe('two windows', () => {
  it('that lock time see what the other did', async () => {
    const test = aCore()
    const seen = { lockedUntil: null, lockedApart: {} }
    await test.value('lock.set', { until: '2026-05-31', seen })
    const late = { until: '2026-03-31', apart: {}, seen }
    expect(await test.refusal('lock.set', late)).toMatchObject({
      code: 'conflict',
      details: { present: { lockedUntil: '2026-05-31' } },
    })
    expect(await test.value('settings.get', {})).toMatchObject({ lockedUntil: '2026-05-31' })
    await test.value('lock.set', { ...late, seen: { ...seen, lockedUntil: '2026-05-31' } })
  })

  it('a client’s time unlocked by the settings alone is marked as well', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient({ name: 'Vagt AB' }))
    const { entry } = await test.value('entries.create', {
      ...on('2026-05-20'),
      clientId: client.id,
    })
    await lock(test, '2026-06-30', { [client.id]: '2026-05-31' })
    await test.value('settings.set', { lockedApart: { [client.id]: '2026-04-30' } })
    await test.value('entries.update', { id: entry.id, fields: { note: 'x' } })
    expect(await test.value('entries.get', { id: entry.id })).toMatchObject({ afterLock: true })
  })
})

describe('imports into locked time', () => {
  it('list its rows and leave them out, unless they are asked for', async () => {
    const test = aCore()
    await lock(test, '2026-05-31')
    const text = csv('Vagt AB,2026-05-30,1,a', 'Vagt AB,2026-06-01,2,b')
    const first = await test.value('import.preview', file(text))
    expect(first.outcome).toMatchObject({
      taken: 1,
      locked: 1,
      duplicates: 0,
      refused: [{ line: 2, code: 'locked-time', detail: '2026-05-30' }],
    })
    await test.value('import.commit', { previewId: first.previewId })
    const again = await test.value('import.preview', file(text))
    expect(again.outcome).toMatchObject({ taken: 0, locked: 1, duplicates: 1 })
    const { previewId } = again
    const told = await test.value('import.commit', { previewId, withLocked: true })
    expect(told.outcome).toMatchObject({ taken: 1, refused: [] })
    const page = await test.value('entries.page', { offset: 0, limit: 5 })
    expect(page.map(({ note, afterLock }) => [note, afterLock])).toEqual([
      ['b', undefined],
      ['a', true],
    ])
    // It lies in locked time now, and stays there.
    const { batchId } = told
    expect(await test.refusal('import.undo', { batchId })).toMatchObject({ code: 'locked' })
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })
})

describe('what is proposed', () => {
  it('is the end of the last invoiced period, and each client’s own where it differs', async () => {
    const test = aCore({ now: at('2026-06-30 12:00') })
    const made = async (name: string, serviceTo: string | null, ...dates: string[]) => {
      const { client } = await test.value('clients.create', aClient({ name }))
      for (const date of dates)
        await test.value('entries.create', { ...on(date), clientId: client.id })
      if (serviceTo !== null)
        await test.value(
          'invoices.create',
          anInvoice({
            clientId: client.id,
            number: name,
            issuedOn: serviceTo,
            dueOn: null,
            serviceFrom: '2026-01-01',
            serviceTo,
          }),
        )
      return client.id
    }
    expect(await test.value('lock.propose', {})).toEqual({ until: null, apart: [] })
    await made('latest', '2026-05-31', '2026-05-01', '2026-06-10')
    const sooner = await made('sooner', '2026-03-31', '2026-03-01', '2026-04-10')
    await made('sooner, nothing after', '2026-02-28', '2026-02-01')
    const never = await made('never', null, '2026-02-03')
    await made('no hours', null)
    const proposed = await test.value('lock.propose', {})
    expect(proposed.until).toBe('2026-05-31')
    expect(proposed.apart.toSorted((a, b) => a.clientId - b.clientId)).toEqual([
      { clientId: sooner, until: '2026-03-31', isInvoiced: true },
      { clientId: never, until: '2026-02-02', isInvoiced: false },
    ])
  })
})

it('isLocked: a day is locked as are all before it, of each client by its own day', () => {
  const date = integer({ min: 0, max: 20_000 }).map((day) =>
    new Date(day * 86_400_000).toISOString().slice(0, 10),
  )
  assert(
    property(date, date, option(date, { nil: undefined }), (day, until, own) => {
      const lockedApart = own === undefined ? {} : { 7: own }
      const locking = { lockedUntil: until, lockedApart, unlockedUntil: null, unlockedApart: {} }
      expect(isLocked(locking, { clientId: 7, date: day })).toBe(day <= (own ?? until))
      expect(isLocked(locking, { clientId: null, date: day })).toBe(day <= until)
      expect(isLocked({ ...locking, lockedUntil: null }, { clientId: 7, date: day })).toBe(false)
    }),
  )
})
