import path from 'node:path'
import { fail, ok } from '../../../../shared/contract/call.ts'
import { listLimits } from '../../../../shared/domain/limits.ts'
import { getSettings, setSettings } from '../../../store/entities/settings.ts'
import { importedFiles } from '../../../store/imports/batches.ts'
import type { HandlersOf } from '../../door/context.ts'
import { change, undone } from '../change.ts'

export const watchedHandlers: HandlersOf<
  'import.watched' | 'import.watchedFile' | 'import.dismiss'
> = {
  'import.watched': async (_, { db, demo, watched }) => {
    const { importFolder } = getSettings(db)
    if (importFolder === '' || demo.isOpen()) return ok({ folder: null, isGone: false, files: [] })
    const { isGone, files } = await watched.files(importFolder)
    // As they stand once the folder was looked at: another window may have imported or dismissed one.
    const known = new Set([...getSettings(db).dismissedFiles, ...importedFiles(db)])
    return ok({
      folder: path.basename(importFolder) || importFolder,
      isGone,
      files: files
        .filter(({ id }) => !known.has(id))
        .map(({ changedAt, ...file }) => ({
          ...file,
          changedAt: Math.max(0, Math.floor(changedAt / 1000)),
        })),
    })
  },
  'import.watchedFile': async ({ id }, { db, demo, watched }) => {
    const { importFolder } = getSettings(db)
    const isOff = importFolder === '' || demo.isOpen()
    const found = isOff ? null : await watched.read(importFolder, id)
    if (found === null) return fail('unreadable-file', 'it has gone or changed', { reason: 'gone' })
    return ok({ fileName: found.name, data: found.bytes.toString('base64') })
  },
  'import.dismiss': ({ ids }, context) =>
    undone(
      change(context, 'import.dismiss', () => {
        const before = getSettings(context.db).dismissedFiles
        const all = [...before.filter((id) => !ids.includes(id)), ...new Set(ids)]
        return setSettings(context.db, { dismissedFiles: all.slice(-listLimits.dismissedFiles) })
      }),
    ),
}
