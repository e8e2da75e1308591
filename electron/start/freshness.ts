import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Products of a build, and the folders it reads. */
export interface Build {
  readonly products: readonly string[]
  readonly sources: readonly string[]
}

export const wholeBuild: Build = {
  products: ['out/main/desktop.js', 'out/preload/preload.cjs', 'out/renderer/index.html'],
  sources: ['electron', 'renderer', 'shared'],
}
export const commandLineBuild: Build = {
  products: ['out/main/cli.js'],
  sources: ['electron', 'shared'],
}

const settingFile = /^package\.json$|^tsconfig.*\.json$|^electron\.vite\.config\.ts$/

/** Whether a build is missing or older than anything it is made from. Folders count: a removed file shows there. */
export function needsBuild(root: string, { products, sources }: Build): boolean {
  const oldest = Math.min(...products.map((file) => modified(path.join(root, file)) ?? 0))
  const settings = readdirSync(root).filter((name) => settingFile.test(name))
  const newer = (file: string) => (modified(file) ?? 0) > oldest
  return (
    settings.some((name) => newer(path.join(root, name))) ||
    sources.some((folder) => everythingIn(path.join(root, folder)).some(newer))
  )
}

function everythingIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return [folder, ...names.map((name) => path.join(folder, name))]
}

const modified = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs
