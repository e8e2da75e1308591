import type { CallOutput } from '../../../shared/contract/index.ts'

type Change = CallOutput<'reviews.status'>['changes'][number]

/** What changed since the last review, the most telling first: verdicts, then flags, then how far the rate moved. */
export const mostTelling = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => weight(b) - weight(a))

// A verdict outweighs any number of flags, and a flag any move of the rate.
function weight({ before, after }: Change): number {
  if (!before || !after) return 50
  const flags = [
    ...after.flags.filter((flag) => !before.flags.includes(flag)),
    ...before.flags.filter((flag) => !after.flags.includes(flag)),
  ].length
  return (before.verdict === after.verdict ? 0 : 1000) + flags * 10 + moved(before, after)
}

function moved(
  { effectiveRate: from }: NonNullable<Change['before']>,
  { effectiveRate: to }: NonNullable<Change['after']>,
): number {
  if (from === null || to === null) return from === to ? 0 : 1
  return Math.min(9, Math.abs(to - from) / Math.max(1, Math.abs(from)))
}
