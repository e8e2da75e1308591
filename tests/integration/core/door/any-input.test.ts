import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDemoFiles } from '../../../../electron/demo/files.ts'
import { fillDemo } from '../../../../electron/demo/fill.ts'
import { errorCodes, type Envelope, type ErrorCode } from '../../../../shared/contract/call.ts'
import {
  callNames,
  contract,
  type CallName,
  type CallOutput,
} from '../../../../shared/contract/index.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'
import { inputsOf, newestPreview } from '../../../support/any-input/inputs.ts'
import { aClient, aDuration, anAction, anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore, at, testCore, type TestCore } from '../../../support/core/core.ts'
import { expectOk } from '../../../support/core/store.ts'
import { runs } from '../../../support/runs.ts'

// Whatever is put into a call, the answer is one of the contract: a value that fits its schema, or a
// refusal with a code that says what is wrong with the input or the data, never that the app is.

const now = at('2026-10-31 14:00')
const neverToBlame = new Set<ErrorCode>(['internal', 'unknown-call', 'database-damaged'])

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hourworth-'))
  const { db, core } = testCore({ file: path.join(folder, 'filled.db'), now })
  expectOk(await fillDemo(db, readDemoFiles(), defaultSettings, now))
  core.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface On {
  readonly isFilled: boolean
  /** With backups, as in every shell: each is made in a thread of its own, which takes its time. */
  readonly backsUp: boolean
}

/** Runs with a core on a database of its own. */
async function withCore(
  { isFilled, backsUp }: On,
  work: (test: TestCore) => Promise<void>,
): Promise<void> {
  const own = mkdtempSync(path.join(folder, 'run-'))
  const file = path.join(own, 'work.db')
  if (isFilled) copyFileSync(path.join(folder, 'filled.db'), file)
  const test = testCore({ file, now, backsUp, checkOutputs: false })
  try {
    await work(test)
  } finally {
    await test.core.idle()
    test.core.close()
    rmSync(own, { recursive: true, force: true })
  }
}

interface Call {
  readonly name: CallName
  readonly input: unknown
}

const callOf = (name: CallName): fc.Arbitrary<Call> =>
  inputsOf(name).map((input) => ({ name, input }))
const anyCall = fc.oneof(...callNames.map(callOf))
const everyQuery = fc.tuple(
  ...callNames.filter((name) => contract[name].kind === 'query').map(callOf),
)

/** Calls one after another, each answer held against the contract. */
async function carryOut({ core, log }: TestCore, calls: readonly Call[]): Promise<void> {
  let previewId = ''
  for (const { name, input } of calls) {
    const isNewest = name === 'import.commit' && text(input).includes(newestPreview)
    const given = isNewest ? { previewId } : input
    const answer = await core.call(name, given)
    const fault = faultOf(name, answer)
    expect(fault && [name, text(given), text(fault), text(log.at(-1))]).toBeNull()
    if (answer.ok && name === 'import.preview') {
      ;({ previewId } = answer.value as CallOutput<'import.preview'>)
    }
  }
}

/** What is not of the contract in an answer; null: nothing. */
function faultOf(name: CallName, answer: Envelope<unknown>): unknown {
  if (answer.ok) return contract[name].output().safeParse(answer.value).error?.issues ?? null
  const { code } = answer.error
  return errorCodes.includes(code) && !neverToBlame.has(code) ? null : code
}

const text = (value: unknown): string => JSON.stringify({ value }).slice(0, 800)

describe.each([
  ['an empty database', { isFilled: false, backsUp: false }, 3],
  ['a filled database', { isFilled: true, backsUp: false }, 3],
  ['a filled database with backups', { isFilled: true, backsUp: true }, 1],
])('on %s', (_, on, usual) => {
  it('any calls one after another, and every query after them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCall, { minLength: 20, maxLength: 60, size: 'max' }),
        everyQuery,
        (calls, queries) =>
          withCore(on, async (test) => {
            await carryOut(test, [...calls, ...queries])
            expect(await test.value('data.check', {})).toMatchObject({ sound: true })
          }),
      ),
      { numRuns: runs(usual), endOnFailure: true },
    )
  })
})

describe('kinds of input that once gave an answer off the contract', () => {
  const amount = 2 ** 51

  it('an object where a number belongs, in a call that may run beside the others', async () => {
    const { core } = aCore({ now })
    const input = { asOf: '2026-10-31', months: { toString: 1, valueOf: 2 } }
    expect(await core.call('reports.clients', input)).toMatchObject({
      error: { code: 'invalid-input' },
    })
  })

  it('the first day there is: the months before it lie outside the days the app takes', async () => {
    const { value } = aCore({ now })
    const { client } = await value('clients.create', aClient())
    const input = { asOf: '1970-01-01', months: 120 }
    const { window } = await value('reports.clients', input)
    expect(window).toEqual({ from: '1960-02-01', to: '1970-01-01' })
    const action = anAction({ clientId: client.id, startedOn: '1970-01-01' })
    await value('actions.create', action)
    const [effect] = await value('actions.effects', { clientId: client.id, asOf: '1970-01-01' })
    expect(effect?.before.from).toBe('1969-07-01')
  })

  it('amounts at the limit, whose sums lie beyond it', async () => {
    const { value } = aCore({ now })
    const { client } = await value('clients.create', aClient())
    const clientId = client.id
    const asOf = '2026-10-31'
    const aDay = { clientId, time: aDuration('2026-09-10', 1 / 3600) }
    await value('entries.create', anEntry(aDay))
    const fields = { clientId, issuedOn: '2026-09-30', dueOn: null, net: amount, vat: amount }
    for (const number of ['1', '2', '3', '4', '5']) {
      const { invoice } = await value('invoices.create', anInvoice({ ...fields, number }))
      for (const paidOn of ['2026-10-01', '2026-10-02']) {
        await value('payments.create', { invoiceId: invoice.id, paidOn, gross: amount })
      }
    }
    const [first] = await value('invoices.list', {})
    expect(first).toMatchObject({ gross: 2 * amount, paid: 2 * amount, open: 0 })
    const { totals } = await value('reports.clients', { asOf })
    expect(totals).toMatchObject({ earned: 5 * amount, effectiveRate: 5 * amount * 3600 })
    const { keep } = await value('whatIf.portfolio', { clientIds: [], asOf, alternative: 0 })
    expect(keep.revenue).toBeGreaterThan(Number.MAX_SAFE_INTEGER)
  })

  it('work over a century is not looked through before it is refused', async () => {
    const { value, issues } = aCore({ now })
    const time = { kind: 'interval', start: 0, end: 2 ** 32, zone: 'UTC' } as const
    expect(await value('doubts.ifSaved', { of: 'entry', id: null, time })).toEqual([])
    expect(await issues('entries.create', anEntry({ time }))).toEqual(['too-long'])
  })
})
