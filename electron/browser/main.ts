import path from 'node:path'
import { parseArgs } from 'node:util'
import { serveApp } from './serve.ts'

// The browser shell by itself, once built: `node out/main/browser.js`. `npm start` goes through electron/start.ts.
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    demo: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
})

process.exitCode = await serveApp({
  folder: values.data,
  demo: values.demo,
  port: Number(values.port),
  open: !values['no-open'],
  assetsRoot: path.join(import.meta.dirname, '..', 'renderer'),
})
