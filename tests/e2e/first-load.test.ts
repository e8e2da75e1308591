import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rendererRoot } from '../support/page/app-server.ts'

/** The scripts a window waits for before it can show anything. */
const firstScripts = async (): Promise<Map<string, string>> => {
  const page = await readFile(path.join(rendererRoot, 'index.html'), 'utf8')
  const names = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/gu)].map((m) => m[1]!)
  const texts = names.map(async (name): Promise<[string, string]> => [
    name,
    await readFile(path.join(rendererRoot, name), 'utf8'),
  ])
  return new Map(await Promise.all(texts))
}

test('a window waits for no chart before it opens, nor for what only people read', async () => {
  const scripts = await firstScripts()
  expect(scripts.size).toBeGreaterThan(1)
  // Names that minifying keeps: classes the charts write into the page.
  const withCharts = [...scripts].filter(([, text]) => text.includes('recharts-'))
  expect(withCharts.map(([name]) => name)).toEqual([])
  const lines = [...scripts.values()].join('\n').split('\n').length
  const length = [...scripts.values()].join('\n').length
  // Minified code is a few long lines.
  expect(length / lines).toBeGreaterThan(500)
})
