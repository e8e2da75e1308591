import { describe, expect, it } from 'vitest'
import type { ParsedInput } from '../../../../shared/contract/index.ts'
import { aClient, aDuration, anEntry, anInvoice, anOffer } from '../../../support/core/builders.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'

const asOf = '2026-06-30'

/** Each worked some hours in March and was invoiced for them; the target is 900.00. */
async function workedFor(
  ...clients: readonly (readonly [name: string, hours: number, net: number])[]
) {
  const test = aCore()
  const { value } = test
  await value('settings.set', { targetRate: 90_000 })
  const ids: number[] = []
  for (const [name, hours, net] of clients) {
    const clientId = (await value('clients.create', aClient({ name }))).client.id
    await value('entries.create', anEntry({ clientId, time: aDuration('2026-03-02', hours) }))
    const dates = { issuedOn: '2026-03-31', dueOn: '2026-04-30' }
    await value('invoices.create', anInvoice({ clientId, net, vat: 0, ...dates }))
    ids.push(clientId)
  }
  const [first = 0, second = 0, third = 0] = ids
  return { ...test, first, second, third }
}
const three = () =>
  workedFor(['Asta', 60, 750_000], ['Boris', 30, 2_100_000], ['Cleo', 10, 1_000_000])

const chosenFor = async ({ value }: Pick<TestCore, 'value'>, clientId: number) => {
  const all = await value('reports.alternatives', { clientId, asOf })
  return all.filter(({ chosen }) => chosen)
}

describe('W2–W4 through the door', () => {
  it('start from the window, and say what was assumed', async () => {
    const { value, first: clientId } = await three()
    const raised = await value('whatIf.raise', { clientId, asOf, raise: '0.1', churn: '0.2' })
    // 60 h in six months at 125.00; the others bring 31 000 in 40 h.
    expect(raised.assumptions).toEqual({
      hours: '10',
      rate: 12_500,
      alternative: 77_500,
      months: 12,
      notice: 1,
      ramp: 3,
      fill: '0.7',
      acquisition: '40',
    })
    // (1 − 0.2) × 10 h × 125.00 × 0.1 in the month of notice.
    expect(raised.cumulative[0]).toBe(10_000)
    const trimmed = await value('whatIf.trim', { clientId, asOf, share: '0.3', fill: '0.5' })
    expect(trimmed.cumulative.slice(0, 3)).toEqual([38_750, 116_250, 232_500])
    expect(trimmed.best).toMatchObject({ assumed: { fill: '0.65', ramp: 1 } })
    expect(trimmed.worst.gain).toBeLessThan(trimmed.gain)
    const rise = { invest: '4', investMonths: 2, newRate: 20_000 }
    const invested = await value('whatIf.invest', { clientId, asOf, ...rise, horizonMonths: 3 })
    expect(invested.cumulative).toEqual([-217_000, -434_000, -359_000])
    expect(invested.best.assumed).toEqual({ newRate: 21_875 })
  })

  it('refuse what is unknown, senseless or beyond all measure', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const of = { clientId: client.id, asOf }
    const unknown = { clientId: 99, asOf, share: '0.2' }
    expect((await test.refusal('whatIf.trim', unknown)).code).toBe('not-found')
    expect(await test.issues('whatIf.trim', { ...of, share: '0.2' })).toEqual([
      'unknown-alternative',
    ])
    expect(await test.issues('whatIf.trim', { ...of, share: '1.2' })).toEqual(['above-one'])
    const huge = { ...of, hours: '999999999999', alternative: 2 ** 40, raise: '0', churn: '1' }
    expect(await test.issues('whatIf.raise', huge)).toEqual(['too-large'])
  })
})

describe('O1, O2: the alternatives of a client', () => {
  it('are rest, best, target and each offer, the default marked', async () => {
    const test = await three()
    const { offer: second } = await test.value('offers.create', anOffer({ name: 'Yard' }))
    const { offer: first } = await test.value('offers.create', anOffer({ rate: 10_000 }))
    const input = { clientId: test.first, asOf }
    expect(await test.value('reports.alternatives', input)).toEqual([
      // × 0.7 × 60 h − 7 500.
      choice('rest', 77_500, { opportunityCost: 2_505_000, breakEvenFill: 0.1613, chosen: true }),
      // All there is: 40 of its 60 hours.
      choice('best', 77_500, { opportunityCost: 2_505_000, breakEvenFill: 0.1613 }),
      choice('target', 90_000, { opportunityCost: 3_030_000, breakEvenFill: 0.1389 }),
      choice('offer', 5000, {
        offerId: first.id,
        name: 'Harbour project',
        opportunityCost: -540_000,
        breakEvenFill: 2.5,
      }),
      choice('offer', 60_000, {
        offerId: second.id,
        name: 'Yard',
        opportunityCost: 1_770_000,
        breakEvenFill: 0.2083,
      }),
    ])
  })

  it('agree with the report, whatever was chosen', async () => {
    const test = await three()
    const { offer } = await test.value('offers.create', anOffer())
    const choices: ParsedInput<'clients.create'>['alternative'][] = [
      null,
      { kind: 'rest' },
      { kind: 'best' },
      { kind: 'target' },
      { kind: 'offer', rate: offer.rate, probability: offer.probability, offerId: offer.id },
      // The report goes by what the client has, whatever the offer says.
      { kind: 'offer', rate: 7000, probability: '1', offerId: offer.id },
      { kind: 'offer', rate: 33_333, probability: '0.3' },
    ]
    for (const alternative of choices) {
      await test.value('clients.update', { id: test.third, fields: { alternative } })
      const { clients } = await test.value('reports.clients', { asOf })
      const line = clients.find(({ clientId }) => clientId === test.third)
      expect(await chosenFor(test, test.third)).toMatchObject([
        {
          kind: line?.alternativeKind,
          rate: line?.alternativeRate,
          opportunityCost: line?.opportunityCost,
        },
      ])
    }
  })

  it('fall back on the target while too few others have hours, and say what is unknown', async () => {
    const test = await workedFor(['Asta', 60, 750_000])
    expect(await chosenFor(test, test.first)).toMatchObject([{ kind: 'target', rate: 90_000 }])
    await test.value('settings.set', { targetRate: null })
    const all = await test.value('reports.alternatives', { clientId: test.first, asOf })
    for (const one of all) expect(one).toMatchObject({ rate: null, opportunityCost: null })
    const unknown = { clientId: 99, asOf }
    expect((await test.refusal('reports.alternatives', unknown)).code).toBe('not-found')
  })
})

describe('offers', () => {
  const follow = async (test: Awaited<ReturnType<typeof three>>) => {
    const { offer } = await test.value('offers.create', anOffer())
    const { id: offerId, rate, probability } = offer
    const alternative = { kind: 'offer' as const, rate, probability, offerId }
    for (const id of [test.first, test.second]) {
      await test.value('clients.update', { id, fields: { alternative } })
    }
    const own = { kind: 'offer' as const, rate: 1, probability: '1' }
    await test.value('clients.update', { id: test.third, fields: { alternative: own } })
    return offer
  }
  const alternatives = async ({ value }: TestCore) =>
    (await value('clients.list', {})).map(({ alternative }) => alternative)

  it('carry their new rate and probability to the clients compared with them, undone together', async () => {
    const test = await three()
    const { id } = await follow(test)
    const before = await alternatives(test)
    const fields = { rate: 150_000, probability: '0.9' }
    const { offer, undoId } = await test.value('offers.update', { id, fields })
    expect(offer).toMatchObject({ id, ...fields, name: 'Harbour project' })
    const moved = { kind: 'offer', ...fields, offerId: id }
    expect(await alternatives(test)).toEqual([moved, moved, before[2]])
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    expect(await alternatives(test)).toEqual(before)
    expect(await test.value('offers.list', {})).toEqual([{ ...anOffer(), id }])
  })

  it('leave their last rate and probability behind, and come back with the clients', async () => {
    const test = await three()
    const { id, rate, probability } = await follow(test)
    const before = await alternatives(test)
    const { undoId } = await test.value('offers.delete', { id })
    const left = { kind: 'offer', rate, probability }
    expect(await alternatives(test)).toEqual([left, left, before[2]])
    expect(await chosenFor(test, test.first)).toMatchObject([{ offerId: null, rate: 60_000 }])
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    expect(await alternatives(test)).toEqual(before)
    expect((await test.refusal('offers.delete', { id: 99 })).code).toBe('not-found')
    expect((await test.refusal('offers.update', { id: 99, fields: {} })).code).toBe('not-found')
  })

  it('M2: are amounts in the base currency, which stays then', async () => {
    const test = aCore()
    await test.value('offers.create', anOffer())
    const change = await test.refusal('settings.set', { currency: 'EUR' })
    expect(change.code).toBe('currency-in-use')
  })
})

describe('W1 for several clients, through the door', () => {
  it('gives the year with and without them', async () => {
    const { value, first, second } = await three()
    const year = await value('whatIf.portfolio', { clientIds: [first, first], asOf })
    expect(year).toMatchObject({
      assumptions: { hours: '10', rate: 12_500, alternative: 77_500, acquisition: '40' },
      keep: { revenue: 7_700_000, seconds: 720_000, rate: 38_500, largestShare: 0.5455 },
      // 80 h of those that stay, 84 sold anew.
      after: { revenue: 6_200_000 + 6_510_000, seconds: 164 * 3600 },
    })
    const sayNo = await value('whatIf.sayNo', { clientId: first, asOf })
    const { cumulative, gain, breakEvenMonth } = sayNo
    expect(year).toMatchObject({ cumulative, gain, breakEvenMonth })
    const both = await value('whatIf.portfolio', { clientIds: [first, second], asOf })
    expect(both.assumptions).toMatchObject({ hours: '15', alternative: 100_000 })
  })

  it('changes nothing while nobody goes, and knows every client it is asked about', async () => {
    const test = await three()
    const none = await test.value('whatIf.portfolio', { clientIds: [], asOf })
    expect(none.after).toEqual(none.keep)
    expect(none).toMatchObject({ gain: 0, cumulative: Array(12).fill(0), breakEvenMonth: null })
    const unknown = { clientIds: [test.first, 99], asOf }
    expect((await test.refusal('whatIf.portfolio', unknown)).code).toBe('not-found')
    await test.value('settings.set', { targetRate: null })
    const all = { clientIds: [test.first, test.second, test.third], asOf }
    expect(await test.issues('whatIf.portfolio', all)).toEqual(['unknown-alternative'])
  })
})

type Alternative = Readonly<Record<string, unknown>>
const choice = (kind: string, rate: number, more: Alternative): Alternative => ({
  kind,
  rate,
  offerId: null,
  name: null,
  chosen: false,
  ...more,
})
