import { describe, expect, test } from 'vitest'
import { answerOf } from '../../../renderer/features/dashboard/answer.ts'
import { ordered, pressed } from '../../../renderer/features/dashboard/client-order.ts'
import { sampleClient, sampleClients, sampleReport } from '../../support/samples/report-samples.ts'

const set = { breakEvenRate: 45_000 }
const withClients = (clients: typeof sampleClients) => ({ ...sampleReport, clients: [...clients] })

describe('which clients pay (B1, O2)', () => {
  test('names the client under break-even that costs most, then the others', () => {
    const answer = answerOf(sampleReport, set)
    if (answer.kind !== 'not-paying') throw new Error(answer.kind)
    expect(answer.worst.client).toBe('Grødvejs Dampmølle ApS')
    expect(answer.also.map((c) => c.client)).toEqual(['Skymning, "Uggla" & Ödla HB'])
  })

  test('without opportunity costs the lowest rate comes first', () => {
    const clients = sampleClients.map((c) => ({ ...c, opportunityCost: null }))
    const answer = answerOf(withClients(clients), set)
    expect(answer).toMatchObject({ worst: { client: 'Grødvejs Dampmølle ApS' } })
  })

  test('says that all pay only where break-even is set', () => {
    const healthy = withClients(sampleClients.filter((c) => c.band === 'healthy'))
    expect(answerOf(healthy, set)).toMatchObject({ kind: 'all-pay', count: 3 })
    expect(answerOf(healthy, { breakEvenRate: null }).kind).toBe('no-rates')
  })

  test('B1: too few hours give no answer', () => {
    const few = withClients([sampleClient('Thimblewick & Moth Ltd')])
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
