import { existsSync } from 'node:fs'
import { command, stop } from '../command.ts'
import { commandLine, fill } from '../words.ts'

/** `backup FILE`: a complete copy of the database in one file, while others may be using it. */
export const backup = command({
  takes: 'file',
  options: {},
  async run(_given, [file = ''], session) {
    if (existsSync(file)) stop(fill(commandLine.failure.backupExists, { file }))
    await session.backup(file)
    return { json: { file }, text: () => fill(commandLine.backup.done, { file }) }
  },
})
