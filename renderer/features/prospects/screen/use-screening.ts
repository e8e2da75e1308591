import { useState } from 'react'
import type { Prospect } from '../../../../shared/domain/prospects.ts'
import type { ScreenAnswer, ScreenQuestion } from '../../../../shared/domain/kinds.ts'
import { useCommand } from '../../../api/index.ts'

type Said = Partial<Pick<Prospect, 'screening' | 'traitIds'>>

/** Answers and found traits of a prospect: shown at once, kept with each click. */
export function useScreening(prospect: Prospect) {
  // What was clicked and is not back from the core yet.
  const [sent, setSent] = useState<Said>({})
  const update = useCommand('prospects.update')
  const { screening, traitIds } = { ...prospect, ...sent }
  const send = (said: Said) => {
    const all = { ...sent, ...said }
    setSent(all)
    const settled = () => setSent((now) => (now === all ? {} : now))
    update.mutate({ id: prospect.id, fields: said }, { onSettled: settled })
  }
  return {
    shown: { screening, traitIds },
    answer: (question: ScreenQuestion, answer: ScreenAnswer) =>
      send({ screening: { ...screening, [question]: answer } }),
    find: (traitId: number, found: boolean) =>
      send({ traitIds: found ? [...traitIds, traitId] : traitIds.filter((id) => id !== traitId) }),
  }
}
