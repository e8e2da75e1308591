import { useStatus } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { PrintButton } from '../../report/links/print-button.tsx'
import { ReviewLoaded } from './review-loaded.tsx'
import { ReviewDone } from './review-done.tsx'
import { fresh, isDone, useKeepReviewWork, useReviewWork } from './review-work.ts'
import { useReview } from './use-review.ts'
import { ReviewWalk } from './review-walk.tsx'

/** The monthly review: a walk from what is missing to one decision per client; once ended, what was decided. */
export function ReviewPage() {
  const t = useT()
  const { today } = useStatus()
  const { date } = useFormat()
  const [work, change] = useReviewWork()
  useKeepReviewWork()
  const looked = useReview()
  const { review } = looked
  const ended = review !== undefined && isDone(review.status, work)
  const hasClients = (review?.clients.length ?? 0) > 0
  return (
    <Page
      title={t(($) => $.walk.title)}
      {...(work && !ended && { subtitle: t(($) => $.walk.begun, { date: date(work.begunOn) }) })}
      {...(hasClients && { actions: <PrintReview /> })}
    >
      <ReviewLoaded looked={looked}>
        {(review) => {
          if (review.clients.length === 0) return <NoClients />
          return ended ? (
            <ReviewDone review={review} onAgain={() => change(fresh(today))} />
          ) : (
            <ReviewWalk review={review} work={work ?? fresh(today)} onChange={change} />
          )
        }}
      </ReviewLoaded>
    </Page>
  )
}

function NoClients() {
  const t = useT()
  return <EmptyState title={t(($) => $.walk.none.title)} text={t(($) => $.walk.none.text)} />
}

function PrintReview() {
  const t = useT()
  return <PrintButton whom="review" label={t(($) => $.walk.paper.print)} />
}
