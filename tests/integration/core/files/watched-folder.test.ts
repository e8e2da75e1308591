import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createWatchedFolder } from '../../../../electron/core/imports/watched/watched-folder.ts'
import { fileBytes, watchedFiles } from '../../../../shared/domain/limits.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'watched-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hours = (note: string) => `client,date,hours,note\nVagt AB,2026-06-01,2,${note}\n`

/** Puts a file there that nobody has written to for a while. */
function put(name: string, text: string, secondsAgo = 60): void {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  utimesSync(file, Date.now() / 1000, Date.now() / 1000 - secondsAgo)
}

async function watching(): Promise<TestCore> {
  const test = aCore()
  await test.value('settings.set', { importFolder: folder })
  return test
}
const offered = async (test: TestCore) =>
  (await test.value('import.watched', {})).files.map(({ name }) => name)

async function open(test: TestCore, name: string) {
  const { files } = await test.value('import.watched', {})
  const id = files.find((file) => file.name === name)?.id ?? ''
  const { fileName, data } = await test.value('import.watchedFile', { id })
  return test.value('import.preview', { job: 'job', fileName, data, format: 'auto' })
}

it('nothing is looked at until a folder is named', async () => {
  const test = aCore()
  expect(await test.value('import.watched', {})).toEqual({
    folder: null,
    isGone: false,
    files: [],
  })
})

it('new exports are offered, newest first, and nothing is written before they are looked at', async () => {
  put('june.csv', hours('a'))
  put('may.csv', hours('b'), 600)
  put('copy of may.csv', hours('b'), 700)
  put('notes.docx', 'x')
  put('.hidden.csv', hours('c'))
  put('~$open.xlsx', 'x')
  put('empty.csv', '')
  mkdirSync(path.join(folder, 'folder.csv'))
  const test = await watching()
  expect(await test.value('import.watched', {})).toMatchObject({
    folder: path.basename(folder),
    isGone: false,
  })
  expect(await offered(test)).toEqual(['june.csv', 'may.csv'])
  expect(await test.value('entries.summary', {})).toMatchObject({ count: 0 })
  const { previewId, outcome } = await open(test, 'june.csv')
  expect(outcome).toMatchObject({ taken: 1 })
  expect(await offered(test)).toHaveLength(2)
  const { batchId } = await test.value('import.commit', { previewId })
  expect(await offered(test)).toEqual(['may.csv'])
  await test.value('import.undo', { batchId })
  expect(await offered(test)).toEqual(['june.csv', 'may.csv'])
})

it('what is dismissed is offered no longer, under whatever name, until that is undone', async () => {
  put('june.csv', hours('a'))
  const test = await watching()
  const { files } = await test.value('import.watched', {})
  const { undoId } = await test.value('import.dismiss', { ids: files.map(({ id }) => id) })
  expect(await offered(test)).toEqual([])
  renameSync(path.join(folder, 'june.csv'), path.join(folder, 'juni.csv'))
  expect(await offered(test)).toEqual([])
  await test.value('undo.apply', { undoId: undoId ?? 0 })
  expect(await offered(test)).toEqual(['juni.csv'])
})

it('a file that is still written waits until it is at rest', async () => {
  let now = Date.now()
  const watched = createWatchedFolder(() => now)
  const names = async () => (await watched.files(folder)).files.map(({ name }) => name)
  const file = path.join(folder, 'june.csv')
  writeFileSync(file, hours('a'))
  expect(await names()).toEqual([])
  now += 2000
  appendFileSync(file, 'Vagt AB,2026-06-02,2,b\n')
  expect(await names()).toEqual([])
  now += 2000
  expect(await names()).toEqual([])
  now += 2000
  expect(await names()).toEqual(['june.csv'])
})

it('no link is followed, and no file too large is read', async () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'outside-'))
  writeFileSync(path.join(outside, 'secret.csv'), hours('s'))
  utimesSync(path.join(outside, 'secret.csv'), 1e9, 1e9)
  symlinkSync(path.join(outside, 'secret.csv'), path.join(folder, 'link.csv'))
  symlinkSync(outside, path.join(folder, 'more.csv'))
  put('large.csv', 'x'.repeat(fileBytes + 1))
  const test = await watching()
  expect(await offered(test)).toEqual([])
  // Put in the place of one that was offered already.
  put('june.csv', hours('a'))
  const { files } = await test.value('import.watched', {})
  rmSync(path.join(folder, 'june.csv'))
  symlinkSync(path.join(outside, 'secret.csv'), path.join(folder, 'june.csv'))
  expect(await test.refusal('import.watchedFile', { id: files[0]?.id ?? '' })).toMatchObject({
    code: 'unreadable-file',
    details: { reason: 'gone' },
  })
  rmSync(outside, { recursive: true })
})

it('no more are offered than can be looked through', async () => {
  for (let at = 0; at < watchedFiles.listed + 5; at += 1)
    put(`f${at}.csv`, hours(String(at)), 60 + at)
  expect(await offered(await watching())).toHaveLength(watchedFiles.listed)
})

it('a folder that is gone is said, and its files again once it is back', async () => {
  put('june.csv', hours('a'))
  const test = await watching()
  renameSync(folder, `${folder}-away`)
  expect(await test.value('import.watched', {})).toEqual({
    folder: path.basename(folder),
    isGone: true,
    files: [],
  })
  renameSync(`${folder}-away`, folder)
  expect(await offered(test)).toEqual(['june.csv'])
})

it('a shell that looks about tells of new files, and of nothing else', async () => {
  const test = await watching()
  const heard: unknown[] = []
  test.core.subscribe((event) => void (event.type === 'changed' && heard.push(...event.areas)))
  const look = () => Array.from({ length: 5 }, () => test.core.look())
  look()
  await expect.poll(() => offered(test)).toEqual([])
  look()
  put('june.csv', hours('a'))
  const hears = () => {
    look()
    return heard
  }
  await expect.poll(hears).toContain('imports')
})
