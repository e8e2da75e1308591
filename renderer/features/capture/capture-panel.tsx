import { Button, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { RefObject } from 'react'
import { haveOverlap, lineEntries, type ReadLine } from '../../../shared/quick-line/index.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { useSettings } from '../../api/index.ts'
import { DoubtHints } from '../../forms/doubts/doubt-hints.tsx'
import { useDoubts } from '../../forms/doubts/use-doubts.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './capture.module.css'
import { AskChips } from './chips/ask-chips.tsx'
import { ChipRow } from './chips/chip-row.tsx'
import { useChipTexts } from './chips/use-chip-texts.ts'
import { KeyHints } from './key-hints.tsx'
import { Offers } from './offers.tsx'
import type { Choices } from './use-choices.ts'
import type { Lately } from './use-line-context.ts'
import type { useSendLine } from './use-send-line.ts'

interface Props {
  readonly text: string
  readonly read: ReadLine
  readonly lately: Lately
  readonly send: ReturnType<typeof useSendLine>
  readonly choices: Choices
  /** Around what only the user can say, so that Enter can bring the cursor there. */
  readonly asked: RefObject<HTMLDivElement | null>
  readonly put: (text: string) => void
}

const timeDoubts = ['long-entry', 'long-day', 'overlapping-entries', 'future-entry'] as const

/** What the line was understood as, what it leaves open, and what is offered: under it while one is at it. */
export function CapturePanel({ text, read, lately, send, choices, asked, put }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const isBlank = text.trim() === ''
  const { fault, unsent } = send
  if (isBlank && choices.offers.length === 0 && unsent === null) return null
  return (
    <div className={classes['panel']}>
      {!isBlank && (
        <>
          <div className={classes['chips']}>
            <ChipRow text={text} read={read} context={lately.context} put={put} />
            <div ref={asked} className={classes['asks']}>
              <AskChips text={text} read={read} context={lately.context} put={put} />
            </div>
            <KeyHints read={read} />
          </div>
          {fault && (
            <p role="alert" className={classes['fault']}>
              {t(($) => $.capture.fault[fault])}
            </p>
          )}
          <Doubts read={read} />
          <Said read={read} lately={lately} />
        </>
      )}
      <Offers choices={choices} isBlank={isBlank} />
      {unsent !== null && (
        <p role="alert" className={classes['unsent']}>
          <span>{t(($) => $.capture.unsent, { line: isolate(unsent) })}</span>
          <Button size="compact-sm" variant="light" onClick={send.putBack}>
            {t(($) => $.capture.putBack)}
          </Button>
        </p>
      )}
    </div>
  )
}

/** What is probably wrong with the times (Q1), said before they are logged; it holds nothing up. */
function Doubts({ read }: { readonly read: ReadLine }) {
  const t = useT()
  const { zone } = useSettings()
  const entries = read.asks.length === 0 && !read.starts ? lineEntries(read, zone) : []
  const times = typeof entries === 'string' ? [] : entries.map(({ time }) => time)
  return (
    <>
      {/* Begun anew with each other time: what was said of the last would stand beside this one. */}
      {times.map((time) => (
        <TimeDoubts key={JSON.stringify(time)} time={time} />
      ))}
      {haveOverlap(times) && (
        <p role="status" className={classes['overlap']}>
          {t(($) => $.capture.overlap)}
        </p>
      )}
    </>
  )
}

function TimeDoubts({ time }: { readonly time: EntryTime }) {
  const doubts = useDoubts({ of: 'entry', id: null, time })
  return <DoubtHints doubts={doubts} about={timeDoubts} className={classes['doubts']} />
}

/** Once typing rests a screen reader says what was understood. */
const restMs = 500

function Said({ read, lately }: Pick<Props, 'read' | 'lately'>) {
  const { spoken } = useChipTexts(lately.context)
  const [said] = useDebouncedValue(spoken(read), restMs)
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}
