import type { Sign } from '../../../shared/domain/deciding/acting.ts'
import type { Prospect, Screening, Trait } from '../../../shared/domain/deciding/prospects.ts'
import { screenQuestions } from '../../../shared/domain/kinds.ts'
import { aProspect } from '../../support/core/some-rows.ts'
import type { FakeCalls } from '../../support/page/fake-core.tsx'

export const allYes = Object.fromEntries(
  screenQuestions.map((question) => [question, 'yes']),
) as Screening

export const fyrtorn = aProspect(1, 'Fyrtorn AB', {
  who: 'Lighthouses',
  help: 'Their lamps are hard to order.',
  nextStep: 'Call Astrid',
  nextOn: '2026-06-29',
  screening: { ...allYes, 'accepts-deposit': 'unknown' },
})
export const klippan = aProspect(3, 'Klippan ApS')
export const visitor = aProspect(2, 'Kom Själv HB', { wanted: false })
export const anan = aProspect(4, 'ענן נייר בע"מ', { screening: { 'can-pay': 'no' } })
export const refused = aProspect(5, 'Rundpingstornets Event AB', {
  wanted: false,
  decision: 'refused',
  decidedOn: '2025-03-03',
  reason: 'Would not pay a deposit',
})
export const won = aProspect(6, 'Vunnen AB', { decision: 'won', decidedOn: '2025-02-01' })

export const someTraits: readonly Trait[] = [
  { id: 11, text: 'Pays on time', wanted: true },
  { id: 12, text: 'Calls at night', wanted: false },
]

/** A core whose lists change as the commands say, as far as the page can see it. */
export function prospectCalls(
  start: readonly Prospect[] = [fyrtorn, visitor, klippan, anan, refused, won],
  signs: readonly Sign[] = [],
): FakeCalls {
  let all = [...start]
  let seen = [...signs]
  const change = (id: number, fields: object) => {
    all = all.map((one) => (one.id === id ? { ...one, ...fields } : one))
    const prospect = all.find((one) => one.id === id) ?? fyrtorn
    return { prospect, undoId: 1 }
  }
  return {
    'prospects.list': () => all,
    'prospects.create': (fields) => {
      const prospect = aProspect(99, fields.name, fields)
      all = [...all, prospect]
      return { prospect, undoId: 1 }
    },
    'prospects.update': ({ id, fields }) => change(id, fields),
    'prospects.decide': ({ id, decision, on, reason }) =>
      change(id, { decision, decidedOn: decision === 'open' ? null : on, reason }),
    'prospects.move': ({ id, position }) => {
      const others = all.filter((one) => one.id !== id)
      const moved = all.filter((one) => one.id === id)
      const order = others.toSpliced(position - 1, 0, ...moved)
      all = order.map((one, index) => ({ ...one, position: index + 1 }))
      return { undoId: 2 }
    },
    'prospects.delete': ({ id }) => {
      all = all.filter((one) => one.id !== id)
      return { undoId: 3 }
    },
    'prospects.remembered': () => [],
    'traits.list': () => [...someTraits],
    'traits.create': (fields) => ({ trait: { id: 19, ...fields }, undoId: 4 }),
    'traits.update': ({ id, fields }) => ({
      trait: { id, text: fields.text ?? '', wanted: fields.wanted ?? true },
      undoId: 5,
    }),
    'traits.delete': () => ({ undoId: 6 }),
    'signs.list': () => seen,
    'signs.create': (fields) => {
      const sign = { ...fields, id: 100, closedOn: null }
      seen = [sign, ...seen]
      return { sign, undoId: 7 }
    },
  }
}
