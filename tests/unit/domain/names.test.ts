import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, isNearName } from '../../../shared/domain/names.ts'
import { runs } from '../../support/runs.ts'

describe('a folded name', () => {
  it.each([
    ['Åskmolnets Vägbelysning AB', 'askmolnets vagbelysning'],
    ['Grødvejs Dampmølle ApS', 'grodvejs dampmolle'],
    ['Tågefjords Papirmåne A/S', 'tagefjords papirmane'],
    ['De Slapende Windwijzer B.V.', 'de slapende windwijzer'],
    ['=Omgekeerd Kompas V.O.F.', 'omgekeerd kompas'],
    ['Skymning, "Uggla" & Ödla HB', 'skymning uggla odla'],
    ['Thimblewick and Moth Ltd.', 'thimblewick moth'],
    ['ענן נייר בע"מ', 'ענן נייר'],
    ['Weiß & Söhne GmbH & Co. KG', 'weiss sohne'],
    ['AB Ljus (publ)', 'ljus publ'],
    ['Ljus AB (publ)', 'ljus'],
    ['Æblegård I/S', 'aeblegard'],
    ['  IKKE\u00a0noget,  Inc. ', 'ikke noget'],
    // Nothing but a form is a name all the same.
    ['AB', 'ab'],
    ['!?', ''],
  ])('%s → %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })

  const someName = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'AB',
          'A/S',
          'B.V.',
          '&',
          'and',
          'och',
          'Ltd',
          'Co.',
          'Øst',
          'a',
          's',
          'בע"מ',
        ),
        { maxLength: 7 },
      )
      .map((words) => words.join(' ')),
  )

  it('stays the same when it is folded again', () => {
    fc.assert(
      fc.property(someName, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
      { numRuns: runs(2000) },
    )
  })

  it('does not depend on case, marks, spaces or a company form behind it', () => {
    const word = fc.stringMatching(/^[a-zåäöéøæ]{5,12}$/)
    fc.assert(
      fc.property(word, word, (first, second) => {
        const folded = foldName(`${first} ${second}`)
        for (const other of [
          `${first.toUpperCase()}  ${second} AB`,
          `${first}-${second}, A/S`.normalize('NFD'),
        ]) {
          expect(foldName(other)).toBe(folded)
        }
      }),
    )
  })
})

describe('names that nearly are the same', () => {
  it.each([
    ['Grodvejs Dampmolle', 'Grødvejs Dampmølle ApS'],
    ['Dampmølle Grødvejs', 'Grødvejs Dampmølle ApS'],
    ['Grødvejs Dampmøle', 'Grødvejs Dampmølle ApS'],
    ['Grødvesj Dampmølle', 'Grødvejs Dampmølle'],
    ['Södra Vaght AB', 'Södra Vagt'],
  ])('%s and %s', (a, b) => {
    expect(isNearName(a, b)).toBe(true)
    expect(isNearName(b, a)).toBe(true)
  })

  it.each([
    ['Vagt AB', 'Vakt AB'],
    ['Nordlys', 'Sydlys'],
    ['Grødvejs', 'Grødvejs Dampmølle ApS'],
    ['!?', '??'],
    ['', ''],
  ])('%s and %s are not', (a, b) => {
    expect(isNearName(a, b)).toBe(false)
  })

  it('works both ways, and every name with a letter in it is near itself', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isNearName(a, b)).toBe(isNearName(b, a))
        expect(isNearName(a, a)).toBe(foldName(a) !== '')
      }),
    )
  })
})
