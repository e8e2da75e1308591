import { Button, TextInput } from '@mantine/core'
import { useFocusWithin } from '@mantine/hooks'
import { IconPlayerPlayFilled, IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { readLine } from '../../../shared/quick-line/index.ts'
import { useCall, useUnsaved } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { timerKeys } from '../../format/keys.ts'
import { useTimerShortcut } from '../timer/index.ts'
import classes from './capture.module.css'
import { CapturePanel } from './capture-panel.tsx'
import { useCaptureKeys } from './use-capture-keys.ts'
import { useChoices } from './use-choices.ts'
import { useLineContext } from './use-line-context.ts'
import { useSendLine } from './use-send-line.ts'

const typedLine = { name: 'capture', untouched: '' }
/** Longer than any note the app keeps together with a client, a day and a time. */
const longestLine = 5000

/** The one line to log time and to start the timer: words in any order, shown as they are understood. */
export function CaptureLine() {
  const t = useT()
  const { input, asked, text, read, lately, send, choices, timer, put, type, go, onKeyDown } =
    useCapture()
  const { ref: within, focused } = useFocusWithin({ onBlur: () => choices.setQuiet(false) })
  const isBlank = text.trim() === ''
  return (
    <div className={classes['capture']} ref={within}>
      <form
        className={classes['line']}
        aria-label={t(($) => $.capture.label)}
        onSubmit={(event) => {
          event.preventDefault()
          go(isBlank)
        }}
      >
        <TextInput
          ref={input}
          className={classes['field'] ?? ''}
          aria-label={t(($) => $.capture.label)}
          aria-keyshortcuts="N"
          placeholder={t(($) => $.capture.placeholder)}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden="true" />}
          dir="auto"
          autoComplete="off"
          maxLength={longestLine}
          value={text}
          {...choices.inputProps(focused)}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {focused && (
          <CapturePanel
            text={text}
            read={read}
            lately={lately}
            send={send}
            choices={choices}
            asked={asked}
            put={put}
          />
        )}
        {!(isBlank && timer === 'running') && (
          <SendButton starts={isBlank || read.starts} disabled={timer === 'unknown'} />
        )}
      </form>
    </div>
  )
}

function SendButton({
  starts,
  disabled,
}: {
  readonly starts: boolean
  readonly disabled: boolean
}) {
  const t = useT()
  return (
    <Button
      type="submit"
      disabled={disabled}
      title={
        starts ? t(($) => $.capture.startHint, { keys: timerKeys() }) : t(($) => $.capture.logHint)
      }
      leftSection={starts && <IconPlayerPlayFilled size={16} aria-hidden="true" />}
    >
      {starts ? t(($) => $.capture.start) : t(($) => $.capture.log)}
    </Button>
  )
}

/** The line's text, what it says, and what its keys do. */
function useCapture() {
  const input = useRef<HTMLInputElement>(null)
  const asked = useRef<HTMLDivElement>(null)
  const [text, change] = useUnsaved(typedLine)
  const lately = useLineContext()
  const timer = useTimerState()
  const read = readLine(text, lately.context)
  const send = useSendLine({ text, change })
  const type = (next: string) => {
    change(() => next)
    send.typedOn()
  }
  const put = usePut(input, text, type)
  const choices = useChoices({ text, read, lately, put })
  useCaptureKeys(input, put)
  const isBlank = text.trim() === ''
  const go = (starts: boolean) => {
    if (!lately.isReady || timer === 'unknown') return
    // A timer can be begun with nothing said, and told what it is for while it runs.
    if (read.asks.length > 0 && !(isBlank && starts))
      asked.current?.querySelector<HTMLElement>('button')?.focus()
    else {
      choices.setQuiet(true)
      if (starts || read.starts) send.start(read)
      else send.log(read)
    }
  }
  useTimerShortcut(() => timer === 'idle' && go(true))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choices.onKeyDown(event)) return
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (!isBlank) go(event.ctrlKey || event.metaKey)
  }
  return { input, asked, text, read, lately, send, choices, timer, put, type, go, onKeyDown }
}

/** Puts another text into the line, with the cursor at its end. */
function usePut(
  input: RefObject<HTMLInputElement | null>,
  text: string,
  type: (next: string) => void,
): (next: string) => void {
  const wasPut = useRef(false)
  useLayoutEffect(() => {
    if (wasPut.current) input.current?.setSelectionRange(text.length, text.length)
    wasPut.current = false
  }, [input, text])
  return (next) => {
    wasPut.current = true
    type(next)
    input.current?.focus()
  }
}

/** Before it is known whether a timer runs none may be started: it would stop the one that does. */
function useTimerState(): 'idle' | 'running' | 'unknown' {
  const timer = useCall('timer.get', {}).data
  if (timer === undefined) return 'unknown'
  return timer === null ? 'idle' : 'running'
}
