import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../../electron/store/file/open.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import type { CallName } from '../../../../shared/contract/index.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'
import { expectOk, temporaryFolder } from '../../../support/core/store.ts'

// A database of every version released, as that version left it; see tests/fixtures/golden/README.md.

interface Recorded {
  readonly now: number
  readonly undo: readonly { readonly label: string; readonly id: number }[]
  readonly batchId: number
  readonly answers: readonly {
    readonly call: CallName
    readonly input: object
    readonly value: object
  }[]
}

const golden = (name: string) => path.resolve('tests/fixtures/golden', name)
const recorded = (version: number) =>
  JSON.parse(readFileSync(golden(`v${version}.json`), 'utf8')) as Recorded

/** The file of a version, opened by the app as it is now. */
function opened(version: number): TestCore {
  const file = path.join(temporaryFolder(), 'golden.db')
  copyFileSync(golden(`v${version}.db`), file)
  return aCore({ file, now: recorded(version).now })
}

async function expectAnswers(test: TestCore, version: number) {
  for (const { call, input, value } of recorded(version).answers) {
    const now = await test.value(call, input)
    expect({ call, value: now }).toMatchObject({ call, value: ruledAnew(version, call) ?? value })
  }
}

/** What version 2 of the rules makes of the file, where that is something else. */
function ruledAnew(version: number, call: CallName): object | undefined {
  const answers = JSON.parse(readFileSync(golden('rules-2.json'), 'utf8')) as Readonly<
    Record<string, Recorded['answers']>
  >
  return answers[`v${version}`]?.find((answer) => answer.call === call)?.value
}

async function apply(test: TestCore, ids: readonly (number | null)[]) {
  const back: (number | null)[] = []
  for (const id of ids) {
    const { undoId } = await test.value('undo.apply', { undoId: id ?? 0 })
    back.unshift(undoId)
  }
  return back
}

type Schema = readonly { readonly type: string; readonly name: string; readonly sql: string }[]

function schemaOf(db: Database.Database): Schema {
  const sql = 'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name'
  return db.prepare<[], Schema[number]>(sql).all()
}

describe.each([1, 2])('a database of version %i', (version) => {
  it('has the tables that the steps up to it make of a new file', () => {
    const steps = migrations.slice(0, version)
    const made = expectOk(openStore({ file: ':memory:', now: () => 0, steps }))
    const kept = new Database(golden(`v${version}.db`), { readonly: true })
    onTestFinished(() => {
      made.close()
      kept.close()
    })
    expect(schemaOf(made)).toEqual(schemaOf(kept))
  })

  it('opens, is sound, has the tables of a new file and answers as it did', async () => {
    const test = opened(version)
    await expectAnswers(test, version)
    expect(schemaOf(test.db)).toEqual(schemaOf(aCore().db))
    expect(test.db.pragma('user_version', { simple: true })).toBe(migrations.length)
  })

  it('lets what was done in it be undone and done again', async () => {
    const test = opened(version)
    const ids = recorded(version).undo.map(({ id }) => id)
    const redo = await apply(test, ids.toReversed())
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
    await apply(test, redo)
    await expectAnswers(test, version)
  })

  it('lets an import be taken back, and that be undone and done again', async () => {
    const test = opened(version)
    const { undo, batchId } = recorded(version)
    await apply(test, undo.map(({ id }) => id).toReversed())
    const seen = async () => [
      await test.value('clients.list', {}),
      await test.value('invoices.list', {}),
    ]
    const imported = await seen()
    const { undoId } = await test.value('import.undo', { batchId })
    const takenBack = await seen()
    const names = (takenBack[0] as readonly { name: string }[]).map(({ name }) => name)
    expect(names).not.toContain('Nya Kunden AB')
    const redo = await apply(test, [undoId])
    expect(await seen()).toEqual(imported)
    await apply(test, redo)
    expect(await seen()).toEqual(takenBack)
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })
})

it('ids once given are not given again after the tables were made anew', async () => {
  const test = opened(2)
  const { template } = await test.value('templates.create', {
    name: 'New',
    language: 'en',
    situation: 'refuse',
    subject: '',
    body: '',
  })
  // The second of the file was removed in it.
  expect(template.id).toBe(3)
})
