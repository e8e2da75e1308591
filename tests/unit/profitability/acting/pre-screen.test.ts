import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Screening } from '../../../../shared/domain/deciding/prospects.ts'
import {
  screenAnswers,
  screenQuestions,
  type ScreenQuestion,
  criticalSigns,
  screenResults,
  warningSignKinds,
} from '../../../../shared/domain/kinds.ts'
import {
  knockOuts,
  preScreen,
  remedyByQuestion,
  signByQuestion,
  type ScreenInput,
} from '../../../../shared/profitability/index.ts'
import { remediesBySign } from '../../../../shared/domain/deciding/remedies.ts'
import { runs } from '../../../support/runs.ts'

const allYes = Object.fromEntries(screenQuestions.map((question) => [question, 'yes'])) as Screening
const none = { wanted: 0, unwanted: 0 }
const screen = (more: Screening = {}, rest: Partial<ScreenInput> = {}) =>
  preScreen({ screening: { ...allYes, ...more }, signs: [], traits: none, ...rest })
const soft = screenQuestions.filter(
  (question) => question !== 'hell-yes' && !knockOuts.has(question),
)

describe('P1', () => {
  it('is a hell yes when everything is answered yes and nothing speaks against it', () => {
    expect(screen()).toEqual({
      result: 'hell-yes',
      reasons: [{ kind: 'answer', question: 'hell-yes', answer: 'yes' }],
    })
    const traits = { wanted: 2, unwanted: 1 }
    expect(screen({}, { traits }).reasons).toContainEqual({ kind: 'traits', ...traits })
  })

  it.each([...knockOuts, 'hell-yes'] as ScreenQuestion[])('no to %s alone is a no', (question) => {
    expect(screen({ [question]: 'no' })).toEqual({
      result: 'no',
      reasons: [{ kind: 'answer', question, answer: 'no' }],
    })
  })

  it.each(soft)('no to %s alone is something to clarify', (question) => {
    expect(screen({ [question]: 'no' })).toEqual({
      result: 'clarify',
      reasons: [{ kind: 'answer', question, answer: 'no' }],
    })
  })

  it('two soft noes are a no, and both are named', () => {
    const { result, reasons } = screen({ 'accepts-price': 'no', 'accepts-deposit': 'no' })
    expect(result).toBe('no')
    expect(reasons).toEqual([
      { kind: 'answer', question: 'accepts-price', answer: 'no' },
      { kind: 'answer', question: 'accepts-deposit', answer: 'no' },
    ])
  })

  it.each([...criticalSigns])('an open %s is a no; another sign is to be clarified', (sign) => {
    expect(screen({}, { signs: [sign] })).toEqual({
      result: 'no',
      reasons: [{ kind: 'sign', sign }],
    })
    expect(screen({}, { signs: ['vague-brief'] }).result).toBe('clarify')
  })

  it('unwanted traits are a no from two on, if they outnumber the wanted ones', () => {
    const by = (wanted: number, unwanted: number) =>
      screen({}, { traits: { wanted, unwanted } }).result
    expect([by(0, 1), by(1, 2), by(2, 2), by(0, 2)]).toEqual(['clarify', 'no', 'hell-yes', 'no'])
  })

  it('what is not known is asked first: noes, signs, then the unknown and the unanswered', () => {
    const { 'can-pay': _, ...screening } = allYes
    const input = {
      screening: { ...screening, 'new-help': 'unknown', 'accepts-price': 'no' },
      signs: ['no-written-spec', 'no-written-spec'],
      traits: none,
    } as const
    expect(preScreen(input)).toEqual({
      result: 'clarify',
      reasons: [
        { kind: 'answer', question: 'accepts-price', answer: 'no' },
        { kind: 'sign', sign: 'no-written-spec' },
        { kind: 'answer', question: 'new-help', answer: 'unknown' },
        { kind: 'answer', question: 'can-pay', answer: null },
      ],
    })
    expect(preScreen({ screening: {}, signs: [], traits: none }).reasons).toHaveLength(12)
  })
})

describe('P1, for any answers', () => {
  const answers = fc.dictionary(
    fc.constantFrom(...screenQuestions),
    fc.constantFrom(...screenAnswers),
  ) as fc.Arbitrary<Screening>
  const inputs: fc.Arbitrary<ScreenInput> = fc.record({
    screening: fc.oneof(
      answers,
      answers.map((some) => ({ ...allYes, ...some })),
    ),
    signs: fc.array(fc.constantFrom(...warningSignKinds), { maxLength: 2 }),
    traits: fc.record({ wanted: fc.nat({ max: 4 }), unwanted: fc.nat({ max: 4 }) }),
  })
  const rank = (input: ScreenInput) => screenResults.indexOf(preScreen(input).result)
  const check = (work: (input: ScreenInput, question: ScreenQuestion) => void) =>
    fc.assert(fc.property(inputs, fc.constantFrom(...screenQuestions), work), {
      numRuns: runs(500),
    })

  it('a worse answer never betters the result', () => {
    check((input, question) => {
      const by = (answer: 'yes' | 'unknown' | 'no') =>
        rank({ ...input, screening: { ...input.screening, [question]: answer } })
      expect(by('yes')).toBeLessThanOrEqual(by('unknown'))
      expect(by('unknown')).toBeLessThanOrEqual(by('no'))
      expect(by('unknown')).toBeGreaterThanOrEqual(1)
    })
  })

  it('a sign or an unwanted trait more never betters it, a wanted one more never worsens it', () => {
    check((input) => {
      const { traits, signs } = input
      expect(rank({ ...input, signs: [...signs, 'late-payer'] })).toBeGreaterThanOrEqual(
        rank(input),
      )
      expect(rank({ ...input, signs: [...signs, 'going-under'] })).toBe(2)
      const worse = { ...traits, unwanted: traits.unwanted + 1 }
      const better = { ...traits, wanted: traits.wanted + 1 }
      expect(rank({ ...input, traits: worse })).toBeGreaterThanOrEqual(rank(input))
      expect(rank({ ...input, traits: better })).toBeLessThanOrEqual(rank(input))
    })
  })

  it('a hell yes has every question answered yes and no sign; every result has its reasons', () => {
    check((input) => {
      const { result, reasons } = preScreen(input)
      expect(reasons.length).toBeGreaterThan(0)
      if (result !== 'hell-yes') return
      expect(input.screening).toEqual(allYes)
      expect(input.signs).toEqual([])
    })
  })
})

describe('what follows from a no', () => {
  it('each soft one has a remedy', () => {
    expect(Object.keys(remedyByQuestion).toSorted()).toEqual(soft.toSorted())
  })

  it('each but the first impression is a warning sign that has remedies', () => {
    const asked = screenQuestions.filter((question) => question !== 'hell-yes')
    for (const question of asked) {
      const sign = signByQuestion[question]
      expect(sign && remediesBySign[sign].length).toBeGreaterThan(0)
    }
    expect(new Set(Object.values(signByQuestion)).size).toBe(asked.length)
  })
})
