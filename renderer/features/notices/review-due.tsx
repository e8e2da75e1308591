import { IconCalendarCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useCall, useStatus } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { reviewPath } from '../../report/links/review-path.ts'

/** One line above the notices while the review of the month waits; it leads there. */
export function ReviewDue({ onOpen }: { readonly onOpen: () => void }) {
  const t = useT()
  const { today } = useStatus()
  const { month } = useFormat()
  const status = useCall('reviews.status', { asOf: today })
  if (!status.data?.due) return null
  return (
    <p>
      <Link href={reviewPath} className="hw-name hw-sign" onClick={onOpen}>
        <IconCalendarCheck size={17} stroke={1.9} aria-hidden="true" />
        {t(($) => $.walk.due, { month: month(today.slice(0, 7), true) })}
      </Link>
    </p>
  )
}
