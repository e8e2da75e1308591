import { createHash } from 'node:crypto'
import { fail, ok, type Envelope } from '../../../../shared/contract/call.ts'
import { listBatches } from '../../../store/imports/batches.ts'
import { undoImport } from '../../../store/imports/take-back.ts'
import { getSettings } from '../../../store/entities/settings.ts'
import { columnMaps } from '../../../store/entities/column-maps.ts'
import type { ReadContext } from '../../../exchange/types.ts'
import type { Settings } from '../../../../shared/domain/settings.ts'
import { crudHandlers } from '../crud.ts'
import { stateOf } from '../../../store/file/state.ts'
import { clearLeftovers } from '../../../store/staging/stage.ts'
import type { CallsOf, Context, HandlersOf } from '../../door/context.ts'
import { invalidField } from '../../door/failures.ts'
import { watchedHandlers } from './watched.ts'
import { planImport } from '../../imports/plan.ts'
import { takingBack } from '../../imports/take-back.ts'
import { writeImport, writeInSteps } from '../../imports/write.ts'

export const importHandlers: HandlersOf<CallsOf<'import'> | CallsOf<'columnMaps'>> = {
  ...crudHandlers('columnMaps', columnMaps),
  'import.preview': async (input, context) => {
    const bytes = bytesOf(input.data)
    if (!bytes.ok) return bytes
    const { db, jobs, now, previews } = context
    const file = await jobs.run(input.job, (isCancelled) =>
      read(input, bytes.value, context, isCancelled),
    )
    if (!file.ok) return file
    const toPlan = { file: file.value, answers: { sameHours: input.sameHours } }
    const state = stateOf(db)
    const plan = planImport(db, toPlan, now())
    if (!plan.ok) return plan
    const fileHash = hashOf(bytes.value)
    const planned = { state, plan: plan.value }
    const previewId = previews.keep({ db, fileName: input.fileName, fileHash, ...toPlan, planned })
    return ok({ previewId, outcome: plan.value.outcome })
  },
  'import.look': async ({ data, kind, ...said }, { db }) => {
    const bytes = bytesOf(data)
    if (!bytes.ok) return bytes
    const { openFile } = await import('../../../exchange/read-file.ts')
    const { lookAt } = await import('../../../exchange/mapper/look.ts')
    const opened = await openFile(bytes.value)
    if (!opened.ok) return opened
    return lookAt(opened.value, contextOf(said, getSettings(db)), kind ?? null)
  },
  ...watchedHandlers,
  'import.cancel': ({ job }, { jobs }) => ok({ cancelled: jobs.cancel(job) }),
  'import.commit': async ({ previewId, job = previewId, withLocked }, context) => {
    const { db, own, now, previews, jobs, progress, inSteps } = context
    const held = db === own.db() ? await own.before('import') : ok(null)
    if (!held.ok) return held
    // Looked for only now: while the backup was begun another window may have taken it.
    const preview = previews.find(previewId)
    if (preview?.db !== db)
      return fail('preview-expired', 'the preview is gone; read the file again')
    // A process that ended may have left hidden what this file brings.
    if (inSteps) await clearLeftovers(db, { now })
    const toWrite = { ...preview, answers: { ...preview.answers, withLocked } }
    const written = inSteps
      ? await jobs.run(job, (isCancelled) =>
          writeInSteps(db, toWrite, {
            now,
            isCancelled,
            onStep: (done, total) => progress(job, done, total),
          }),
        )
      : writeImport(db, toWrite, now())
    if (written.ok) previews.drop(previewId)
    return written
  },
  'import.batches': (_, { db }) => ok(listBatches(db)),
  'import.undo': ({ batchId }, context) => {
    const { db, now } = context
    return takingBack(context, batchId, () => undoImport(db, batchId, now()))
  },
}

type PreviewInput = Parameters<(typeof importHandlers)['import.preview']>[0]

/** What was said of a file, and of the rest what the settings say. */
function contextOf(
  { zone, dateOrder, delimiter, unit, ...said }: Partial<Omit<PreviewInput, 'job' | 'data'>>,
  settings: Settings,
): ReadContext {
  return {
    format: 'auto',
    ...said,
    zone: zone ?? settings.zone,
    dateOrder: dateOrder ?? null,
    baseCurrency: settings.currency,
    delimiter: delimiter ?? null,
    unit: unit ?? null,
  }
}

// Loaded when first needed: a process that only reports has no use for the file formats.
async function read(
  { job, fileName, ...said }: Omit<PreviewInput, 'data'>,
  bytes: Uint8Array,
  { db, progress }: Context,
  isCancelled: () => boolean,
) {
  const told = { ...contextOf(said, getSettings(db)), knownMaps: columnMaps.list(db) }
  const { readFile } = await import('../../../exchange/read-file.ts')
  return readFile(bytes, fileName, told, (done, total) => {
    progress(job, done, total)
    return !isCancelled()
  })
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

// Buffer drops what is no base64 in silence, which would read another file than the user's.
function bytesOf(data: string | Uint8Array): Envelope<Uint8Array> {
  if (typeof data !== 'string') return ok(data)
  const bytes = Buffer.from(data, 'base64')
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0
  const expected = (data.length / 4) * 3 - padding
  return bytes.length === expected ? ok(bytes) : invalidField(['data'], 'not-base64')
}
