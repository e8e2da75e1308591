import { describe, expect, test } from 'vitest'
import { answerOf } from '../../../renderer/features/dashboard/answer.ts'
import { ordered, pressed } from '../../../renderer/features/dashboard/client-order.ts'
import { unjudged } from '../../../shared/words/unjudged.ts'
import { sampleClient, sampleClients, sampleReport } from '../../support/samples/report-samples.ts'

const set = { breakEvenRate: 45_000 }
const withClients = (clients: typeof sampleClients) => ({ ...sampleReport, clients: [...clients] })

const worth = {
  seconds: 36_000,
  agreedSeconds: 36_000,
  agreedValue: 900_000,
  unagreedSeconds: 0,
  targetValue: 0,
  clients: [],
}

describe('what the start page says first (V4)', () => {
  test('the client the rules name, then the others under break-even, the costliest first', () => {
    const answer = answerOf(sampleReport, set)
    if (answer.kind !== 'named') throw new Error(answer.kind)
    expect(answer.named.client).toBe('Grødvejs Dampmølle ApS')
    expect(answer.also.map((c) => c.client)).toEqual(['Skymning, "Uggla" & Ödla HB'])
  })

  test('whom they name, also one whose rate is fine', () => {
    const { clientId, client } = sampleClient('De Slapende Windwijzer B.V.')
    const answer = answerOf({ ...sampleReport, headline: { clientId, client } }, set)
    expect(answer).toMatchObject({ kind: 'named', named: { client } })
  })

  test('nobody to name: the best, once break-even is set', () => {
    const healthy = {
      ...withClients(sampleClients.filter((c) => c.band === 'healthy')),
      headline: null,
    }
    expect(answerOf(healthy, set)).toMatchObject({
      kind: 'best',
      best: { client: 'Åskmolnets Vägbelysning AB' },
      isAlone: false,
    })
    expect(answerOf(healthy, { breakEvenRate: null }).kind).toBe('no-rates')
  })

  test('before any invoice what the hours would be worth, and nobody is judged', () => {
    const before = { ...sampleReport, headline: null, noInvoices: true, worth }
    expect(answerOf(before, set)).toEqual({ kind: 'not-invoiced', worth })
    for (const { verdict, flags } of unjudged(before).clients) {
      expect([verdict, flags]).toEqual([null, []])
    }
    expect(unjudged(sampleReport)).toBe(sampleReport)
  })

  test('B1: too few hours give no answer', () => {
    const few = { ...withClients([sampleClient('Thimblewick & Moth Ltd')]), headline: null }
    expect(answerOf(few, set).kind).toBe('nothing')
  })
})

describe('order of the table', () => {
  test('clients without a value stand last whichever way it goes', () => {
    for (const descending of [true, false]) {
      const rows = ordered(sampleClients, { column: 'rate', descending }, 'en')
      expect(rows.at(-1)?.client).toBe('Älvdrömmens Bygghytta AB')
    }
  })

  test('names follow the language: Swedish ends with Å, Ä, Ö', () => {
    const names = ordered(sampleClients, { column: 'client', descending: false }, 'sv').map(
      (c) => c.client,
    )
    const latin = names.filter((name) => /^[A-ZÅÄÖ]/.test(name))
    expect(latin.slice(-2)).toEqual(['Åskmolnets Vägbelysning AB', 'Älvdrömmens Bygghytta AB'])
  })

  test('a second press turns the order round, another column begins at its telling end', () => {
    const first = pressed({ column: 'rate', descending: true }, 'opportunityCost')
    expect(first).toEqual({ column: 'opportunityCost', descending: true })
    expect(pressed(first, 'opportunityCost').descending).toBe(false)
    expect(pressed(first, 'client').descending).toBe(false)
  })
})
