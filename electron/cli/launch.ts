import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandLineBuild, needsBuild } from '../start/freshness.ts'

// `npm run cli`: the built command line where it is up to date, which starts faster, else the sources.
const root = path.join(import.meta.dirname, '..', '..')
const [built = ''] = commandLineBuild.products
const entry = needsBuild(root, commandLineBuild)
  ? path.join(import.meta.dirname, 'main.ts')
  : path.join(root, built)
await import(pathToFileURL(entry).href)
