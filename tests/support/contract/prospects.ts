import { expect, it } from 'vitest'
import { aProspect } from '../core/builders.ts'
import type { Call } from './suite.ts'

const fields = aProspect({
  name: 'Önskekund AB',
  who: 'Street lamps',
  nextStep: 'Call',
  nextOn: '2026-07-03',
  wanted: true,
})

/** Prospects and traits, from the first note to a refusal that is remembered. */
export function prospectTests(call: Call): void {
  it('creates, screens, moves, decides on, remembers and deletes prospects', async () => {
    const { trait } = await call('traits.create', { text: 'Pays on time', wanted: false })
    await call('traits.update', { id: trait.id, fields: { wanted: true } })
    const { prospect } = await call('prospects.create', fields)
    const { id } = prospect
    const screening = { 'hell-yes': 'yes', 'can-pay': 'unknown' } as const
    await call('prospects.update', { id, fields: { screening, traitIds: [trait.id] } })
    const other = await call('prospects.create', { ...fields, name: 'Annan AB' })
    await call('prospects.move', { id, position: 2 })
    expect(await call('prospects.list', {})).toMatchObject([
      { id: other.prospect.id, position: 1 },
      { id, position: 2, screening, traitIds: [trait.id] },
    ])
    await call('prospects.decide', { id, decision: 'refused', on: '2026-06-30', reason: 'no' })
    const remembered = await call('prospects.remembered', { name: 'onskekund' })
    expect(remembered).toEqual([
      { id, name: fields.name, decidedOn: '2026-06-30', reason: 'no', signs: [] },
    ])
    await call('prospects.delete', { id })
    await call('prospects.delete', { id: other.prospect.id })
    expect(await call('prospects.list', {})).toEqual([])
    await call('traits.delete', { id: trait.id })
    expect(await call('traits.list', {})).toEqual([])
  })
}
