import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { cx } from './cx.ts'
import { setPageTitle } from './hooks/window-title.ts'
import classes from './page.module.css'

interface Props {
  readonly title: ReactNode
  /** The window's title, if `title` is not plain text. */
  readonly name?: string
  readonly subtitle?: ReactNode
  /** What stands right after the title, such as the views of the page. */
  readonly beside?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One screen: names the window, takes the focus when the user came from another one, shows title and actions. */
export function Page({ title, name, subtitle, beside, actions, children }: Props) {
  const heading = usePageHeading(name ?? (typeof title === 'string' ? title : ''))
  return (
    <div className={classes.page}>
      <header className="hw-split">
        <div>
          <div className={classes.heading}>
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
            {beside}
          </div>
          {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** What a screen's own heading needs: the window named after it, and the focus when the user came from another one. */
export function usePageHeading(windowTitle: string) {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const app = t(($) => $.common.appName)
    setPageTitle(windowTitle ? `${windowTitle} · ${app}` : app)
  }, [windowTitle, t])
  useEffect(() => {
    // The frame marks a change of page; the first page of a window leaves the focus where it is.
    if (document.body.dataset['moved'] === 'yes') heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

/** A framed part of a page with its own heading. */
export function Section({
  title,
  text,
  actions,
  flush = false,
  className,
  children,
}: {
  readonly title?: ReactNode
  readonly text?: ReactNode
  readonly actions?: ReactNode
  /** True: the content reaches the edges (tables). */
  readonly flush?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section
      className={cx(classes.card, flush && classes.flush, className)}
      {...(title !== undefined && { 'aria-labelledby': id })}
    >
      {title !== undefined && (
        <div className={classes.cardHead}>
          <h2 id={id}>{title}</h2>
          {actions}
          {text !== undefined && <p className={classes.cardText}>{text}</p>}
        </div>
      )}
      {children}
    </section>
  )
}

/** How many, beside a title: it counts, it does not shout. Nothing while there are none. */
export function TitleCount({ count }: { readonly count: number }) {
  const { number } = useFormat()
  return count > 0 && <span className={classes.count}>{number(count)}</span>
}
