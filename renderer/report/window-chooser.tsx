import { Button, Popover, SegmentedControl, Stack } from '@mantine/core'
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useStatus } from '../api/index.ts'
import { DateInput } from '../forms/inputs/date-input.tsx'
import { FormFields, type TellUnread } from '../forms/state/unread.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { shiftedAsOf, type WindowControl } from './report-window.ts'
import classes from './report.module.css'

const lengths = [3, 6, 12, 24]

/** Chooses the stretch of time all figures are about: its length, and the day it ends. */
export function WindowChooser({ window }: { window: WindowControl }) {
  const t = useT()
  const { months, change } = window
  // A length from the settings that is none of the four is offered too, or nothing would be marked.
  const offered = lengths.includes(months)
    ? lengths
    : [...lengths, months].toSorted((a, b) => a - b)
  return (
    <div className="hw-row" role="group" aria-label={t(($) => $.dashboard.window.label)}>
      <SegmentedControl
        size="xs"
        aria-label={t(($) => $.dashboard.window.months)}
        value={String(months)}
        onChange={(value) => change({ months: Number(value) })}
        data={offered.map((count) => ({
          value: String(count),
          label: <Length count={count} chosen={count === months} />,
        }))}
      />
      <AsOfChooser window={window} />
    </div>
  )
}

/** Only the chosen one names its unit; readers hear it of each. */
function Length({ count, chosen }: { readonly count: number; readonly chosen: boolean }) {
  const t = useT()
  const { number } = useFormat()
  const name = t(($) => $.dashboard.window.monthsShort, { count })
  if (chosen) return name
  return (
    <>
      <span aria-hidden="true">{number(count)}</span>
      <span className="hw-only-for-readers">{name}</span>
    </>
  )
}

function AsOfChooser({ window }: { window: WindowControl }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { asOf, change } = window
  const shift = (months: number) => change({ asOf: shiftedAsOf(asOf, months, today) })
  const range = t(($) => $.dashboard.window.range, {
    from: format.month(window.span.from.slice(0, 7)),
    to: format.month(asOf.slice(0, 7)),
  })
  return (
    <div className={classes['steps']}>
      <IconButton size="md" label={t(($) => $.dashboard.window.earlier)} onClick={() => shift(-1)}>
        <IconChevronLeft size={18} className="hw-mirrored" aria-hidden />
      </IconButton>
      <WindowPopover window={window} range={range} />
      <IconButton
        size="md"
        label={t(($) => $.dashboard.window.later)}
        disabled={asOf >= today}
        onClick={() => shift(1)}
      >
        <IconChevronRight size={18} className="hw-mirrored" aria-hidden />
      </IconButton>
    </div>
  )
}

function WindowPopover({ window, range }: { window: WindowControl; range: string }) {
  const t = useT()
  const { today } = useStatus()
  const { asOf, change } = window
  const [unread, setUnread] = useState(false)
  const tellUnread = useCallback<TellUnread>((_, now) => setUnread(now), [])
  return (
    // A date nobody can read is not lost to a click beside it: it stays, and is marked.
    <Popover
      position="bottom-end"
      shadow="md"
      withinPortal
      trapFocus
      returnFocus
      closeOnClickOutside={!unread}
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className={classes['range'] ?? ''}
          leftSection={<IconCalendar size={15} aria-hidden />}
          aria-label={t(($) => $.dashboard.window.change, { range })}
        >
          {range}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(($) => $.dashboard.window.label)}>
        {/* The focus waits outside the date field, which would open its calendar over everything. */}
        <Stack gap="sm" tabIndex={-1} data-autofocus className={classes['quiet'] ?? ''}>
          {!window.usual && (
            <Button variant="light" size="xs" onClick={window.reset}>
              {t(($) => $.dashboard.window.now)}
            </Button>
          )}
          <FormFields form={{ tellUnread }}>
            <DateInput
              label={t(($) => $.dashboard.window.asOf)}
              value={asOf}
              maxDate={today}
              withinPortal={false}
              whenLeft
              onChange={(date) => date !== null && change({ asOf: date })}
            />
          </FormFields>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
