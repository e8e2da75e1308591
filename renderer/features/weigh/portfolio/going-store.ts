import { useUnsaved, type Unsaved } from '../../../api/index.ts'

/** Who goes; null: nobody has chosen yet. */
const chosenToGo: Unsaved<ReadonlySet<number> | null> = { name: 'going', untouched: null }

/** The clients chosen to go; the ones given until the user chooses. */
export function useGoing(usual: ReadonlySet<number>): {
  readonly going: ReadonlySet<number>
  /** Whether the user has chosen. */
  readonly changed: boolean
  readonly toggle: (clientId: number) => void
  /** Back to those the verdict names. */
  readonly reset: () => void
} {
  const [chosen, change] = useUnsaved(chosenToGo)
  const toggle = (clientId: number) =>
    change((now) => {
      const next = new Set(now ?? usual)
      if (!next.delete(clientId)) next.add(clientId)
      return next
    })
  return {
    going: chosen ?? usual,
    changed: chosen !== null,
    toggle,
    reset: () => change(() => null),
  }
}
