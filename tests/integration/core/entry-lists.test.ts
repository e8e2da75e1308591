import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
} from '../../support/core/builders.ts'
import { aCore, at } from '../../support/core/core.ts'

/** Two clients, one project, five entries, as of 31 October 2026. */
async function aBook() {
  const test = aCore({ now: at('2026-10-31 12:00') })
  // In Swedish Å comes after all of A to Z.
  await test.value('settings.set', { language: 'sv' })
  const client = async (name: string) =>
    (await test.value('clients.create', aClient({ name }))).client.id
  const [vagt, askmoln] = [await client('Vagt AB'), await client('Åskmolnet HB')]
  const { project } = await test.value(
    'projects.create',
    aProject({ clientId: askmoln, name: 'Ljusplan 2026' }),
  )
  const add = async (note: string, fields: Parameters<typeof anEntry>[0]) =>
    (await test.value('entries.create', anEntry({ note, ...fields }))).entry.id
  const ids = {
    rapport: await add('Rapport', { clientId: vagt, time: aDuration('2026-06-02', 2) }),
    plan: await add('Planering på plats', {
      clientId: vagt,
      time: anInterval('2026-10-26T08:00:00Z', '2026-10-26T10:00:00Z'),
    }),
    early: await add('Möte', {
      clientId: askmoln,
      projectId: project.id,
      activity: 'meeting',
      time: anInterval('2026-10-27T06:00:00Z', '2026-10-27T07:00:00Z'),
    }),
    inside: await add('Inget', {
      billable: false,
      time: anInterval('2026-10-26T09:00:00Z', '2026-10-26T09:30:00Z'),
    }),
    ahead: await add('Senare', { clientId: vagt, time: aDuration('2026-11-05', 1) }),
  }
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  const list = async (input: Partial<CallInput<'entries.ids'>>) => {
    const rows = await test.value('entries.ids', { offset: 0, limit: 10, ...input })
    const page = await test.value('entries.page', { offset: 0, limit: 10, ...input })
    expect(page.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    const { offset: _offset, limit: _limit, sort: _sort, ...filter } = { ...input }
    const seconds = rows.reduce((sum, row) => sum + row.seconds, 0)
    const summary = await test.value('entries.summary', filter)
    expect(summary).toEqual({ count: rows.length, seconds })
    expect((await test.value('entries.totals', filter)).seconds).toBe(seconds)
    return rows.map(({ id }) => names.get(id))
  }
  return { test, ids, vagt, askmoln, project, list }
}

describe('a list of entries', () => {
  it.each<[string, Partial<CallInput<'entries.ids'>>, string[]]>([
    [
      'nothing',
      {},
      ['ahead', 'early', 'plan', 'inside', 'rapport'].toSpliced(2, 2, 'inside', 'plan'),
    ],
    ['a word of a note or a project', { text: 'PLAN' }, ['early', 'plan']],
    ['words without their marks', { text: 'askm mote' }, ['early']],
    ['words that nothing holds together', { text: 'rapport plan' }, []],
    ['an activity', { activity: 'meeting' }, ['early']],
    ['what is not billable', { billable: false }, ['inside']],
    ['what is doubted', { doubted: true }, ['ahead', 'inside', 'plan']],
  ])('narrowed by %s', async (_, filter, expected) => {
    const { list } = await aBook()
    expect(await list(filter)).toEqual(expected)
  })

  it('H1: narrowed by what no invoice covers', async () => {
    const { test, vagt, list } = await aBook()
    expect(await list({ notInvoiced: true })).toEqual(['ahead', 'early', 'plan', 'rapport'])
    const spans = { dueOn: '2026-07-31', serviceFrom: '2026-06-01', serviceTo: '2026-06-30' }
    await test.value(
      'invoices.create',
      anInvoice({ clientId: vagt, issuedOn: '2026-07-01', ...spans }),
    )
    expect(await list({ notInvoiced: true })).toEqual(['ahead', 'early', 'plan'])
  })

  it.each<[NonNullable<CallInput<'entries.ids'>['sort']>['by'], string[]]>([
    ['date', ['rapport', 'plan', 'inside', 'early', 'ahead']],
    ['client', ['inside', 'ahead', 'plan', 'rapport', 'early']],
    ['project', ['ahead', 'inside', 'plan', 'rapport', 'early']],
    ['note', ['inside', 'early', 'plan', 'rapport', 'ahead']],
    ['activity', ['early', 'ahead', 'inside', 'plan', 'rapport']],
    ['billable', ['inside', 'ahead', 'early', 'plan', 'rapport']],
    ['start', ['ahead', 'rapport', 'early', 'plan', 'inside']],
    ['end', ['ahead', 'rapport', 'early', 'inside', 'plan']],
    ['seconds', ['inside', 'ahead', 'early', 'plan', 'rapport']],
  ])('sorted by %s, both ways', async (by, expected) => {
    const { list } = await aBook()
    expect(await list({ sort: { by, descending: false } })).toEqual(expected)
    const back = await list({ sort: { by, descending: true } })
    expect(new Set(back)).toEqual(new Set(expected))
    expect(back[0]).not.toBe(expected[0])
  })

  it('H5: says what the hours are worth at the agreed rates of their day', async () => {
    const { test, vagt } = await aBook()
    const rate = { clientId: vagt, from: '2026-10-01', rate: 100_000 }
    await test.value('agreedRates.create', anAgreedRate(rate))
    expect(await test.value('entries.totals', { clientId: vagt })).toEqual({
      seconds: 5 * 3600,
      billableSeconds: 5 * 3600,
      worth: 300_000,
      unvaluedSeconds: 2 * 3600,
    })
  })
})

describe('many entries at once', () => {
  it('are changed in one step that is undone as one, or not at all', async () => {
    const { test, ids, vagt, askmoln, project, list } = await aBook()
    const some = [ids.rapport, ids.plan, ids.ahead]
    const to = { ids: some, clientId: askmoln, projectId: project.id }
    await test.value('entries.assign', to)
    expect(await list({ projectId: project.id })).toEqual(['ahead', 'early', 'plan', 'rapport'])
    const { changes } = await test.value('changes.list', { offset: 0, limit: 1 })
    expect(changes).toMatchObject([{ label: 'entries.assign', rows: 3, client: 'Åskmolnet HB' }])
    await test.value('changes.undo', {})
    expect(await list({ clientId: vagt })).toEqual(['ahead', 'plan', 'rapport'])
    const wrong = await test.refusal('entries.assign', { ...to, clientId: vagt })
    expect(wrong.details?.['issues']).toMatchObject([{ message: 'project-of-another-client' }])
    const gone = await test.refusal('entries.moveTo', { ids: [...some, 99], date: '2026-01-01' })
    expect(gone.code).toBe('not-found')
    expect(await list({ to: '2026-01-31' })).toEqual([])
  })

  it('T1: keep their time of day and length on another day, over a change of the clocks too', async () => {
    const { test, ids } = await aBook()
    await test.value('entries.moveTo', { ids: [ids.plan], date: '2026-10-24' })
    const moved = await test.value('entries.get', { id: ids.plan })
    expect(moved?.time).toEqual(anInterval('2026-10-24T07:00:00Z', '2026-10-24T09:00:00Z'))
  })

  it('are merged only if they are of one project and day', async () => {
    const { test, ids, vagt } = await aBook()
    const refused = await test.refusal('entries.merge', { ids: [ids.plan, ids.inside] })
    expect(refused.details?.['issues']).toMatchObject([{ message: 'not-alike' }])
    const time = anInterval('2026-10-26T10:30:00Z', '2026-10-26T11:00:00Z')
    const more = anEntry({ clientId: vagt, note: 'Mer', time })
    const { entry } = await test.value('entries.create', more)
    const merged = await test.value('entries.merge', { ids: [entry.id, ids.plan] })
    expect(merged.entry).toMatchObject({ id: ids.plan, seconds: 2.5 * 3600 })
    expect(merged.entry.note).toBe('Planering på plats; Mer')
    await test.value('changes.undo', {})
    expect(await test.value('entries.get', { id: entry.id })).toEqual(entry)
  })

  describe('merged', () => {
    const day = '2026-10-26'
    const span = (from: string, to: string) => anInterval(`${day}T${from}:00Z`, `${day}T${to}:00Z`)
    const length = (hours: number) => aDuration(day, hours)
    const merging = async (...times: readonly EntryTime[]) => {
      const test = aCore()
      const ids: number[] = []
      for (const time of times) {
        ids.push((await test.value('entries.create', anEntry({ time, activity: 'work' }))).entry.id)
      }
      return { test, ids }
    }

    it.each([
      ['touch', [span('08:00', '09:00'), span('09:00', '10:00')], span('08:00', '10:00')],
      ['overlap', [span('08:00', '10:00'), span('09:00', '11:00')], span('08:00', '11:00')],
      ['are apart', [span('08:00', '09:00'), span('14:00', '15:00')], length(2)],
      ['are of both kinds', [span('08:00', '09:00'), length(3)], length(4)],
      ['are lengths', [length(1), length(2)], length(3)],
    ])('where they %s count no hour that was not worked', async (_, times, merged) => {
      const { test, ids } = await merging(...times)
      const { entry } = await test.value('entries.merge', { ids })
      expect(entry.time).toEqual(merged)
    })

    it('T3: are not, where one length would say nothing of work outside working hours', async () => {
      const { test, ids } = await merging(span('08:00', '09:00'), span('19:00', '20:00'))
      expect(await test.issues('entries.merge', { ids })).toEqual(['apart-out-of-hours'])
      expect((await test.value('entries.summary', {})).count).toBe(2)
    })

    it('T1: nor where a part of them lies on another day', async () => {
      const late = anInterval(`${day}T22:30:00Z`, `${day}T23:30:00Z`)
      const { test, ids } = await merging(span('10:00', '11:00'), late)
      expect(await test.issues('entries.merge', { ids })).toEqual(['apart-out-of-hours'])
    })

    it('nor if they are of another activity', async () => {
      const { test, ids } = await merging(length(1), length(2))
      const [id = 0] = ids
      await test.value('entries.update', { id, fields: { activity: 'meeting' } })
      expect(await test.issues('entries.merge', { ids })).toEqual(['not-alike'])
    })
  })

  it('T1: a part of none is not cut off', async () => {
    const { test, ids } = await aBook()
    const outside = await test.refusal('entries.split', { id: ids.rapport, at: 1 })
    expect(outside.details?.['issues']).toMatchObject([{ message: 'outside-entry' }])
    const { later } = await test.value('entries.split', {
      id: ids.plan,
      at: at('2026-10-26 10:00'),
    })
    expect(later).toMatchObject({ seconds: 3600, note: 'Planering på plats' })
  })
})
