import { fail, ok, type CallError } from '../../../../shared/contract/call.ts'
import { contentOf } from '../../../store/backups/inside.ts'
import { placeOf } from '../../../store/backups/list.ts'
import { backupFolder } from '../../../store/backups/names.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'

export const backupHandlers: HandlersOf<CallsOf<'backups'>> = {
  'backups.list': async (_, { own, ownDb }) => {
    const present = contentOf(ownDb).inside
    if (!own.backups) return ok({ ...inMemory, present })
    const listed = await own.backups.list()
    if (!listed.ok) return listed
    const { backups, second } = listed.value
    const problem = own.backups.problem()
    return ok({
      folder: backupFolder(ownDb.name),
      backups: [...backups],
      present,
      second: second && {
        newest: second.ok ? second.value : null,
        failure:
          problem?.second === true ? said(problem.error) : second.ok ? null : said(second.error),
      },
      failure: problem?.second === false ? said(problem.error) : null,
    })
  },
  'backups.make': async (_, { own }) => {
    if (!own.backups) return fail('not-found', 'a database in memory has no backups')
    const made = await own.backups.make('asked').made
    return made.ok ? ok({ backup: made.value.backup }) : made
  },
  'backups.restore': async ({ name }, { demo, own, previews, jobs, replaced }) => {
    // While the sample data are shown another shell may have the user's own.
    if (demo.isOpen()) return fail('conflict', 'the sample data are shown')
    const from = own.backups ? placeOf(own.db().name, name) : null
    if (from === null) return fail('not-found', 'there is no such backup')
    jobs.cancelAll()
    const restored = await own.restore(from)
    if (!restored.ok) return restored
    previews.clear()
    replaced()
    return restored
  },
}

const inMemory = { folder: null, backups: [], second: null, failure: null }

const said = ({ code, details }: CallError) => ({
  code,
  reason: typeof details?.['reason'] === 'string' ? details['reason'] : null,
})
