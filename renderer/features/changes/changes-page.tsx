import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { keptChanges, megabytes } from '../../../shared/domain/limits.ts'
import { useCall } from '../../api/index.ts'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { ChangeTable } from './change-table.tsx'

/** Changes shown at once. */
const limit = 50

/** Everything that was changed, newest first; from each on it can be undone, or done again. */
export function ChangesPage() {
  const t = useT()
  const format = useFormat()
  const [offset, setOffset] = useState(0)
  const page = useCall('changes.list', { offset, limit }, { keepPrevious: true })
  const total = page.data?.total ?? 0
  return (
    <Page title={t(($) => $.changes.title)} subtitle={t(($) => $.changes.lead)}>
      <Section flush>
        <Loaded
          query={page}
          isEmpty={(data) => data.total === 0}
          empty={
            <EmptyState
              icon={<IconHistory size={26} stroke={1.6} />}
              title={t(($) => $.changes.empty)}
              text={t(($) => $.changes.emptyText)}
            />
          }
        >
          {({ changes }) => <ChangeTable changes={changes} />}
        </Loaded>
      </Section>
      {total > limit && <Pager total={total} offset={offset} onTurn={setOffset} />}
      <p className="hw-soft">
        {t(($) => $.changes.rule, {
          count: keptChanges.count,
          size: format.number(megabytes(keptChanges.bytes)),
        })}
      </p>
    </Page>
  )
}

interface PagerProps {
  readonly total: number
  readonly offset: number
  readonly onTurn: (offset: number) => void
}

function Pager({ total, offset, onTurn }: PagerProps) {
  const t = useT()
  const format = useFormat()
  const last = Math.min(total, offset + limit)
  return (
    <nav className="hw-row" aria-label={t(($) => $.changes.title)}>
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - limit))}
      >
        {t(($) => $.changes.newer)}
      </Button>
      <Button variant="default" disabled={last >= total} onClick={() => onTurn(offset + limit)}>
        {t(($) => $.changes.older)}
      </Button>
      <span className="hw-soft" role="status">
        {t(($) => $.changes.page, {
          from: format.number(Math.min(total, offset + 1)),
          to: format.number(last),
          total: format.number(total),
        })}
      </span>
    </nav>
  )
}
