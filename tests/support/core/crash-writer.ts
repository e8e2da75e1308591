import { clients } from '../../../electron/store/entities/clients.ts'
import { openStore } from '../../../electron/store/file/open.ts'
import { aClient } from './builders.ts'

// Run as a process of its own: commits one client, says so, and then waits to be killed.
const opened = openStore({ file: process.argv[2] ?? '', now: () => 0 })
if (!opened.ok) throw new Error(opened.error.message)
const inserted = clients.insert(opened.value, aClient())
if (!inserted.ok) throw new Error(inserted.error.message)
process.stdout.write('committed\n')
setInterval(() => undefined, 60_000)
