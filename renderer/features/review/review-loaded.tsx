import type { ReactNode } from 'react'
import { Loaded, LoadingState } from '../../components/states.tsx'
import type { Looked, Review } from './use-review.ts'

interface Props {
  readonly looked: Looked
  readonly children: (review: Review) => ReactNode
}

/** Shows a review once both what it is made of are there, and which of them failed until then. */
export function ReviewLoaded({ looked: { review, status, report }, children }: Props) {
  const loading = <LoadingState rows={4} height={80} />
  return (
    <Loaded query={status} loading={loading}>
      {() => (
        <Loaded query={report} loading={loading}>
          {() => (review ? children(review) : loading)}
        </Loaded>
      )}
    </Loaded>
  )
}
