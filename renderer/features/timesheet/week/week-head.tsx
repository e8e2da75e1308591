import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconCopy } from '@tabler/icons-react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './week.module.css'

interface Props {
  readonly from: IsoDate
  readonly current: IsoDate
  readonly choose: (from: IsoDate | null) => void
  readonly copyRows: () => void
  readonly copyHours: () => void
  /** Whether there is anything in the week before. */
  readonly canCopy: boolean
}

/** Which week it is, the ways to others, and what the week before can give. */
export function WeekHead({ from, current, choose, ...copy }: Props) {
  const t = useT()
  const { date } = useFormat()
  return (
    <div className={classes['head']}>
      <div className={classes['nav']}>
        <IconButton label={t(($) => $.week.previous)} onClick={() => choose(addDays(from, -7))}>
          <IconChevronLeft size={18} className="hw-mirrored" />
        </IconButton>
        <h2 className={classes['title']}>
          {t(($) => $.common.range, {
            from: date(from, 'day-month'),
            to: date(addDays(from, 6), 'short'),
          })}
        </h2>
        <IconButton label={t(($) => $.week.next)} onClick={() => choose(addDays(from, 7))}>
          <IconChevronRight size={18} className="hw-mirrored" />
        </IconButton>
        {from !== current && (
          <Button variant="subtle" size="compact-sm" onClick={() => choose(null)}>
            {t(($) => $.week.current)}
          </Button>
        )}
      </div>
      <CopyLastWeek {...copy} />
    </div>
  )
}

/** One click brings the rows; the choice beside it their hours as well. */
function CopyLastWeek({
  copyRows,
  copyHours,
  canCopy,
}: Pick<Props, 'copyRows' | 'copyHours' | 'canCopy'>) {
  const t = useT()
  return (
    <Button.Group>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCopy size={15} aria-hidden="true" />}
        disabled={!canCopy}
        title={canCopy ? undefined : t(($) => $.week.nothingToCopy)}
        onClick={(event) => (event.altKey ? copyHours() : copyRows())}
      >
        {t(($) => $.week.copy)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            px={6}
            disabled={!canCopy}
            aria-label={t(($) => $.week.copyChoice)}
          >
            <IconChevronDown size={15} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={copyRows}>{t(($) => $.week.copyRows)}</Menu.Item>
          <Menu.Item onClick={copyHours}>{t(($) => $.week.copyHours)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
