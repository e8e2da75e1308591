import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Envelope, fail, ok } from '../../shared/contract/call.ts'
import { fill } from '../../shared/words/fill.ts'
import { shellWordsOf } from '../../shared/words/shells.ts'

export interface Flags {
  readonly browser: boolean
  readonly demo: boolean
  /** Whether an empty database is begun where the old one is missing or damaged. */
  readonly beginsAnew: boolean
  /** Absolute, or undefined for the user's own data folder. */
  readonly folder?: string | undefined
  /** Whether the address is opened in the user's browser. */
  readonly open: boolean
  /** 0 for any free port. */
  readonly port: number
}

const words = shellWordsOf().start

/** Reads the flags of `npm start` and of the browser shell by itself; `invalid-input` with a sentence for what it does not know. */
export function readFlags(args: readonly string[]): Envelope<Flags> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        'begin-anew': { type: 'boolean', default: false },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    if (!(port <= 65_535)) return refused(fill(words.badPort, { port: values.port }))
    if (values.data?.trim() === '') return refused(words.noFolder)
    return ok({
      browser: values.browser,
      demo: values.demo,
      beginsAnew: values['begin-anew'],
      folder: values.data === undefined ? undefined : path.resolve(values.data),
      open: !values['no-open'],
      port,
    })
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : []
    return refused(line)
  }
}

const refused = (sentence: string) => fail('invalid-input', sentence)
