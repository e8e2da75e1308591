import type { Sign } from '../../../shared/domain/deciding/acting.ts'
import type { Prospect, Screening, Trait } from '../../../shared/domain/deciding/prospects.ts'
import { screenQuestions } from '../../../shared/domain/kinds.ts'
import type { FakeCalls } from '../../support/page/fake-core.tsx'

/** A prospect of the tests; what is not given is not known. */
export const aProspect = (fields: Partial<Prospect> & Pick<Prospect, 'id' | 'name'>): Prospect => ({
  who: '',
  help: '',
  how: '',
  whyMe: '',
  person: '',
  research: '',
  nextStep: '',
  nextOn: null,
  wanted: true,
  position: fields.id,
  screening: {},
  traitIds: [],
  decision: 'open',
  decidedOn: null,
  reason: '',
  ...fields,
})

export const allYes = Object.fromEntries(
  screenQuestions.map((question) => [question, 'yes']),
) as Screening

export const fyrtorn = aProspect({
  id: 1,
  name: 'Fyrtorn AB',
  who: 'Lighthouses',
  help: 'Their lamps are hard to order.',
  nextStep: 'Call Astrid',
  nextOn: '2026-06-29',
  screening: { ...allYes, 'accepts-deposit': 'unknown' },
})
export const klippan = aProspect({ id: 3, name: 'Klippan ApS', position: 3 })
export const visitor = aProspect({ id: 2, name: 'Kom Själv HB', wanted: false, position: 2 })
export const anan = aProspect({
  id: 4,
  name: 'ענן נייר בע"מ',
  position: 4,
  screening: { 'can-pay': 'no' },
})
export const refused = aProspect({
  id: 5,
  name: 'Rundpingstornets Event AB',
  position: 5,
  wanted: false,
  decision: 'refused',
  decidedOn: '2025-03-03',
  reason: 'Would not pay a deposit',
})
export const won = aProspect({
  id: 6,
  name: 'Vunnen AB',
  position: 6,
  decision: 'won',
  decidedOn: '2025-02-01',
})

export const someTraits: readonly Trait[] = [
  { id: 11, text: 'Pays on time', wanted: true },
  { id: 12, text: 'Calls at night', wanted: false },
]

export const aSign = (id: number, clientId: number, kind: Sign['kind']): Sign => ({
  id,
  clientId,
  kind,
  on: '2026-06-01',
  note: '',
  closedOn: null,
})

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
      const prospect = aProspect({ id: 99, ...fields })
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
