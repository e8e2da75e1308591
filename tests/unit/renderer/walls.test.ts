import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

interface Override {
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, unknown>>
}

const root = path.join(import.meta.dirname, '../../..')
const { overrides } = JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8')) as {
  readonly overrides: readonly Override[]
}
const wall = new RegExp(
  /"regex":"(.+?)","message"/
    .exec(
      JSON.stringify(overrides.find(({ files }) => files.includes('renderer/features/**'))),
    )?.[1]
    ?.replaceAll('\\\\', '\\') ?? '',
)
const features = readdirSync(path.join(root, 'renderer/features'))

test.for(features)('lint keeps the inner files of %s to itself', (feature) => {
  expect(`../${feature}/index.ts`).not.toMatch(wall)
  expect(`../../${feature}/index.ts`).not.toMatch(wall)
  expect(`../${feature}/some-page.tsx`).toMatch(wall)
  expect(`../../${feature}/index-of.ts`).toMatch(wall)
  expect(`../../${feature}/inner/part.tsx`).toMatch(wall)
})

test('lint keeps features out of the frame, and lets them have what all share', () => {
  expect('../../frame/routes.ts').toMatch(wall)
  for (const shared of ['forms/note-area.tsx', 'report/rich.tsx', 'components/page.tsx']) {
    expect(`../../${shared}`).not.toMatch(wall)
  }
  expect('../../../../shared/profitability/acting/remedies.ts').not.toMatch(wall)
})
