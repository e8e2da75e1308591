import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { windowOf } from '../../../shared/domain/calendar.ts'
import { useSettings, useStatus } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { reviewPath } from '../../report/links/review-path.ts'
import { ReviewLoaded, ReviewOnPaper, useReview } from '../review/index.ts'
import { AllClients } from './all-clients.tsx'
import { SheetHead } from './client-review.tsx'
import { PrintFrame } from './print-frame.tsx'
import classes from './print.module.css'

/** The monthly review on a sheet of its own; if wished with a report on each client behind it. */
export function PrintReview() {
  const t = useT()
  const { date } = useFormat()
  const { today } = useStatus()
  const { windowMonths: months } = useSettings()
  const window = { asOf: today, months, span: windowOf(today, months), usual: true }
  const looked = useReview()
  const [everyone, setEveryone] = useState(false)
  return (
    <PrintFrame
      title={t(($) => $.walk.title)}
      fileName={t(($) => $.walk.paper.fileName, { date: today })}
      back={reviewPath}
      complete={looked.review !== undefined && looked.review.days !== null}
      choice={
        <Checkbox
          label={t(($) => $.walk.paper.everyone)}
          checked={everyone}
          onChange={(event) => setEveryone(event.currentTarget.checked)}
        />
      }
    >
      <ReviewLoaded looked={looked}>
        {(review) => (
          <>
            <article className={classes['review']}>
              <SheetHead
                title={`${t(($) => $.walk.title)} · ${date(today)}`}
                span={review.report.window}
              />
              <ReviewOnPaper review={review} />
            </article>
            {everyone && <AllClients report={review.report} window={window} />}
          </>
        )}
      </ReviewLoaded>
    </PrintFrame>
  )
}
