import type { Envelope } from '../../../shared/contract/call.ts'
import { listBackups } from '../backups/list.ts'
import { makeBackup } from '../backups/make.ts'
import { stage } from '../backups/stage.ts'
import { examine } from '../rescue/examine.ts'
import { salvage } from '../rescue/salvage.ts'

/** What a job says while it runs. */
export type Tell = (news: string) => void

/** The long work that a thread of its own can do: by name, with what crosses to it and back as plain data. */
export const jobs = {
  'make-backup': (what: Parameters<typeof makeBackup>[0], tell: Tell) =>
    makeBackup(what, () => tell('pinned')),
  'list-backups': (what: Parameters<typeof listBackups>[0]) => Promise.resolve(listBackups(what)),
  examine: (what: Parameters<typeof examine>[0]) => Promise.resolve(examine(what)),
  salvage: (what: Parameters<typeof salvage>[0]) => Promise.resolve(salvage(what)),
  stage: (what: Parameters<typeof stage>[0]) => stage(what),
} as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0]
export type JobValue<N extends JobName> =
  Awaited<ReturnType<Jobs[N]>> extends Envelope<infer T> ? T : never
