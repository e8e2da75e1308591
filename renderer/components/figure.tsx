import { Drawer, UnstyledButton } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useT } from '../i18n/index.ts'
import { cx } from './cx.ts'
import { ToastPlace } from './toast-place.tsx'
import { usePaper } from './paper.tsx'
import classes from './figure.module.css'

interface Props {
  /** What the number is, with whom it is about: the panel's title and the button's name. */
  readonly label: string
  /** The number as written. */
  readonly value: string
  /** The rule in one sentence. */
  readonly rule: string
  /** What it is made of; asked for only once it is opened. */
  readonly madeOf: ReactNode
  /** How the number looks on the page, where it is more than its text. */
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** A number that opens what it is made of and the rule it follows; on paper the number alone. */
export function Figure(props: Props) {
  const { value, children, className } = props
  if (!usePaper()) return <OpeningFigure {...props} />
  return <span className={className}>{children ?? <bdi className="hw-number">{value}</bdi>}</span>
}

function OpeningFigure({ label, value, rule, madeOf, children, className }: Props) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused')
  return (
    <>
      <UnstyledButton
        ref={button}
        className={cx(classes['figure'], className)}
        aria-haspopup="dialog"
        title={t(($) => $.dashboard.madeOf.title)}
        onClick={() => setState('open')}
      >
        {/* What is seen stays part of the name, so that it can be called by speech too. */}
        <span className="hw-only-for-readers">{label}: </span>
        {children ?? <bdi className="hw-number">{value}</bdi>}
      </UnstyledButton>
      {/* A table holds dozens of figures: the panel is made when it is first needed. */}
      {state !== 'unused' && (
        <Drawer
          opened={state === 'open'}
          onClose={() => setState('closed')}
          // Mantine remembers only what had the focus when a panel it already knew was opened.
          returnFocus={false}
          onExitTransitionEnd={() => button.current?.focus({ preventScroll: true })}
          // Mantine lays it out by flex-end: the inline end in both directions.
          position="right"
          size="28rem"
          title={label}
          closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
        >
          <p className={classes['value']}>
            <bdi className="hw-number">{value}</bdi>
          </p>
          <p className={classes['rule']}>{rule}</p>
          {madeOf}
          {state === 'open' && <ToastPlace kind="panel" />}
        </Drawer>
      )}
    </>
  )
}
