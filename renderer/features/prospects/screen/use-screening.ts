import type { Prospect } from '../../../../shared/domain/deciding/prospects.ts'
import type { ScreenAnswer, ScreenQuestion } from '../../../../shared/domain/kinds.ts'
import { useClicks, useCommand } from '../../../api/index.ts'

/** Answers and found traits of a prospect: shown at once, kept with each click. */
export function useScreening({ id, screening, traitIds }: Prospect) {
  const update = useCommand('prospects.update')
  const { shown, change } = useClicks({ screening, traitIds }, (fields, seen) =>
    update.mutateAsync({ id, fields, seen }),
  )
  return {
    shown,
    answer: (question: ScreenQuestion, answer: ScreenAnswer) =>
      void change({ screening: { ...shown.screening, [question]: answer } }),
    find: (traitId: number, found: boolean) => {
      const others = shown.traitIds.filter((other) => other !== traitId)
      void change({ traitIds: found ? [...others, traitId] : others })
    },
  }
}
