import { ask, useCommand, useToasts, useTransport, isCallFailure } from '../../api/index.ts'
import type { Doubt } from '../../forms/doubts/doubt-words.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

export interface Answers {
  /** Says that it is right as it is; it can be undone. */
  readonly settle: (doubt: Doubt) => void
  /** F1: the invoice is for the project it may be for. */
  readonly ownFee: (doubt: Doubt) => void
  readonly isBusy: boolean
}

/** The answers to a doubt that take one click. */
export function useAnswers(): Answers {
  const t = useT()
  const { isolate } = useFormat()
  const transport = useTransport()
  const toasts = useToasts()
  const settle = useCommand('doubts.settle', { undoText: t(($) => $.doubts.settled) })
  const update = useCommand('invoices.update')
  const giveTo = async ({ clientId, figures }: Doubt) => {
    const all = await ask(transport, 'invoices.list', clientId === null ? {} : { clientId })
    const seen = all.find(({ id }) => id === figures['invoiceId'])
    if (!seen) return
    const projectId = Number(figures['projectId'])
    const { undoId } = await update.mutateAsync({ id: seen.id, fields: { projectId }, seen })
    const project = isolate(String(figures['project']))
    const said = t(($) => $.doubts.mended.fee, { project })
    if (undoId !== null) toasts.undoable(said, undoId)
  }
  return {
    settle: ({ code, key }) => settle.mutate({ code, key }),
    // A refusal of the command itself is told by it.
    ownFee: (doubt) =>
      void giveTo(doubt).catch((thrown) => {
        if (!isCallFailure(thrown)) throw thrown
      }),
    isBusy: settle.isPending || update.isPending,
  }
}
