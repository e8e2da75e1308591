import type { Envelope } from '../../../shared/contract/call.ts'
import { largeImport } from '../../store/imports/take-back-rows.ts'
import { stage } from '../../store/staging/stage.ts'
import { stageTakeBack } from '../../store/staging/take-back.ts'
import type { Context } from '../door/context.ts'

/** Runs what takes back one import, if it is large in steps between which others write; null: it takes back none. */
export function takingBack<T>(
  { db, now, inSteps, progress }: Context,
  batchId: number | null,
  takeBack: () => Envelope<T>,
): Envelope<T> | Promise<Envelope<T>> {
  const span = inSteps && batchId !== null ? largeImport(db, batchId) : null
  if (!span) return takeBack()
  const onStep = (done: number, total: number) =>
    progress(`import.undo ${batchId}`, Math.round(done), total)
  return stage(db, { now }, (claim) => stageTakeBack(db, claim, { span, takeBack }, onStep))
}
