import { describe, expect, it } from 'vitest'
import * as acting from '../../../../shared/domain/deciding/acting.ts'
import { prospect, trait } from '../../../../shared/domain/deciding/prospects.ts'
import { offer } from '../../../../shared/domain/deciding/weighing.ts'
import { aCore } from '../../../support/core/core.ts'

const asOf = '2026-10-31'
const reviewedOn = '2026-09-30'
const mill = 'Grødvejs Dampmølle ApS'

async function theSamples() {
  const test = aCore()
  await test.value('app.openDemo', {})
  const { clients } = await test.value('reports.clients', { asOf })
  const idOf = (name: string) => clients.find(({ client }) => client === name)?.clientId ?? 0
  return { ...test, clients, idOf }
}

describe('the story the sample data tell', () => {
  it('is of one client to say no to, for reasons that were seen as well as counted', async () => {
    const { clients, value, idOf } = await theSamples()
    const sayNo = clients.filter(({ verdict }) => verdict === 'say-no')
    expect(sayNo.map(({ client, reasons }) => [client, reasons])).toEqual([
      [mill, ['prao', 'falling-rate', 'warning-signs']],
    ])
    const signs = await value('signs.list', { clientId: idOf(mill) })
    expect(signs.map(({ kind }) => kind)).toEqual(['unpaid-extras', 'haggles-early'])
    const suggested = await value('signs.suggested', { asOf, clientId: idOf(mill) })
    expect(suggested.map(({ kind }) => kind)).toEqual(['calls-at-night'])
  })

  it('has something of every kind to follow up, the mill first', async () => {
    const { value, idOf } = await theSamples()
    const waiting = await value('followUps.list', { asOf })
    expect(waiting[0]).toMatchObject({
      kind: 'action',
      client: mill,
      action: { remedy: 'price-raise', dueOn: '2026-10-16' },
    })
    expect(new Set(waiting.map(({ kind }) => kind)).size).toBe(3)
    expect(waiting.filter(({ kind }) => kind === 'relation')).toEqual([
      { kind: 'relation', client: mill, clientId: idOf(mill), missing: ['champion'] },
    ])
  })

  it('shows what an action changed, and what it did not', async () => {
    const { value, idOf } = await theSamples()
    const rates = async (client: string, remedy: string) => {
      const clientId = idOf(client)
      const action = (await value('actions.list', { clientId })).find(
        (one) => one.remedy === remedy,
      )
      const effects = await value('actions.effects', { clientId, asOf })
      const { before, after } = effects.find((one) => one.actionId === action?.id) ?? {}
      return { outcome: action?.outcome, change: rateOf(after) - rateOf(before) }
    }
    const session = await rates('=Omgekeerd Kompas V.O.F.', 'clarifying-session')
    expect(session.outcome).toBe('worked')
    expect(session.change).toBeGreaterThan(5000)
    const brief = await rates(mill, 'written-brief')
    expect(brief.outcome).toBe('no-effect')
    expect(brief.change).toBeLessThan(0)
  })

  it('had a review in September, by what the report said then', async () => {
    const { value } = await theSamples()
    const then = await value('reports.clients', { asOf: reviewedOn })
    const { due, last, changes } = await value('reviews.status', { asOf })
    expect({ due, on: last?.on }).toEqual({ due: true, on: reviewedOn })
    expect(changes.length).toBeGreaterThan(2)
    for (const { clientId, before } of changes) {
      const line = then.clients.find((one) => one.clientId === clientId)
      expect(before).toEqual({
        effectiveRate: line?.effectiveRate,
        band: line?.band,
        verdict: line?.verdict,
        flags: line?.flags.map(({ kind }) => kind),
      })
    }
  })

  it('tells of the flags of October alone', async () => {
    const { value } = await theSamples()
    const { appeared } = await value('notices.refresh', {})
    expect(appeared.map(({ client, flag }) => [client, flag])).toEqual([
      [mill, 'warning-signs'],
      [mill, 'overdue'],
      ['=Omgekeerd Kompas V.O.F.', 'below-alternative'],
    ])
    const graver = (await value('notices.list', {})).filter(
      ({ seen, raisedOn }) => !seen && raisedOn === reviewedOn,
    )
    expect(graver.map(({ flag, serious }) => [flag, serious])).toEqual([['overdue', true]])
  })

  it('names eight clients to win and one that was refused, with what was seen in it', async () => {
    const { value } = await theSamples()
    const clients = await value('clients.list', {})
    expect(clients.filter(({ state }) => state === 'prospect')).toHaveLength(8)
    const refused = clients.filter(({ state }) => state === 'declined')
    expect(refused.map(({ name }) => name)).toEqual(['Rundpingstornets Event AB'])
    const signs = await value('signs.list', { clientId: refused[0]?.id })
    expect(signs.map(({ kind }) => kind)).toEqual(['no-deposit', 'haggles-early'])
  })

  it('consists of facts a user could have entered', async () => {
    const { value } = await theSamples()
    acting
      .sign()
      .array()
      .parse(await value('signs.list', {}))
    acting
      .action()
      .array()
      .parse(await value('actions.list', {}))
    acting
      .contact()
      .array()
      .parse(await value('contacts.list', {}))
    acting
      .meeting()
      .array()
      .parse(await value('meetings.list', {}))
    offer()
      .array()
      .parse(await value('offers.list', {}))
    trait()
      .array()
      .parse(await value('traits.list', {}))
    const prospects = await value('prospects.list', {})
    prospect().array().parse(prospects)
    expect(prospects.map(({ wanted }) => wanted)).toEqual([...Array(8).fill(true), false])
  })
})

const rateOf = (span: { readonly effectiveRate: number | null } | null | undefined) =>
  span?.effectiveRate ?? 0
