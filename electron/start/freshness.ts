import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const products = ['out/main/desktop.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
const sourceFolders = ['electron', 'renderer', 'shared']
const sourceFile = /^package\.json$|^tsconfig.*\.json$|^(electron\.)?vite.*\.config\.ts$/

/** Whether the build is missing or older than anything it is made from. Folders count: a removed file shows there. */
export function needsBuild(root: string): boolean {
  const built = products.map((file) => modified(path.join(root, file)))
  const oldest = Math.min(...built.map((time) => time ?? 0))
  const files = readdirSync(root).filter((name) => sourceFile.test(name))
  const sources = [
    ...files.map((name) => path.join(root, name)),
    ...sourceFolders.map((folder) => path.join(root, folder)),
    ...sourceFolders.flatMap((folder) => everythingIn(path.join(root, folder))),
  ]
  return sources.some((file) => (modified(file) ?? 0) > oldest)
}

function everythingIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map((name) => path.join(folder, name))
}

const modified = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs
