import { expect, test } from 'vitest'
import { failureOfFile } from '../../../electron/store/file/file-failure.ts'
import { whyNotOpen } from '../../../electron/shell/why-not-open.ts'
import { expectCode, temporaryFolder } from '../../support/core/store.ts'

const thrown = (code: string) => Object.assign(new Error('secret words of the system'), { code })

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-error'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-error'],
  ['EIO', 'disk-error'],
  ['EFBIG', 'disk-error'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'file-gone'],
  ['SQLITE_CANTOPEN', 'unreadable-file'],
  ['ENOENT', 'unreadable-file'],
  ['ENAMETOOLONG', 'unreadable-file'],
  ['SQLITE_BUSY_SNAPSHOT', 'database-busy'],
  ['SQLITE_PROTOCOL', 'database-busy'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
])(
  '%s is told as %s, by a sentence that names the file and none of the system’s text',
  (code, told) => {
    const file = `${temporaryFolder()}/hourworth.db`
    const failure = failureOfFile(thrown(code), file)
    if (!failure) throw new Error('not known')
    expect(expectCode(failure)).toBe(told)
    const sentence = whyNotOpen(failure.error)
    expect(sentence).not.toMatch(/secret|\{\{|undefined/)
    expect(sentence.includes(file)).toBe(!told.startsWith('database'))
  },
)

test('what is no matter of files is left to others', () => {
  expect(failureOfFile(thrown('SQLITE_CONSTRAINT_CHECK'), 'x')).toBeUndefined()
  expect(failureOfFile(thrown('ERR_INVALID_ARG_TYPE'), 'x')).toBeUndefined()
  expect(failureOfFile(new Error('x'), 'x')).toBeUndefined()
  expect(failureOfFile('x', 'x')).toBeUndefined()
})
