import { existsSync } from 'node:fs'
import { type Command, asJson, done, failed, refused } from '../command.ts'

/** `backup FILE`: a complete copy of the database in one file, while others may be using it. */
export const backupCommand: Command = {
  options: {},
  creates: false,
  async run({ positionals, json, open }) {
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) return refused('backup wants the name of one file.')
    if (existsSync(file)) return refused(`${file} exists already; a backup overwrites nothing.`)
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const copied = await opened.value.backup(file)
    if (!copied.ok) return failed(copied.error)
    return done(json ? asJson({ file }) : `Backed up to ${file}`)
  },
}
