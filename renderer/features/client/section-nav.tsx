import { useEffect, useState, type ReactNode } from 'react'
import { useT } from '../../i18n/index.ts'
import classes from './client.module.css'
import { pageParts, partId, type PagePart } from './page-parts.ts'

interface Props {
  readonly part: PagePart
  readonly children: ReactNode
}

/** A part of the page that the navigation leads to. */
export function Part({ part, children }: Props) {
  return (
    <div className={classes['part']} id={partId(part)} tabIndex={-1}>
      {children}
    </div>
  )
}

/**
 * The parts of the page, always in sight: a click brings one to the top and the focus into it. Buttons,
 * not links: the address's hash says which page is shown.
 */
export function SectionNav() {
  const t = useT()
  const current = usePartInSight()
  return (
    <nav className={classes['nav']} aria-label={t(($) => $.client.parts.label)}>
      {pageParts.map((part) => (
        <button
          key={part}
          type="button"
          aria-current={part === current ? 'true' : undefined}
          onClick={() => goTo(part)}
        >
          {t(($) => $.client.parts[part])}
        </button>
      ))}
    </nav>
  )
}

function goTo(part: PagePart): void {
  const element = document.getElementById(partId(part))
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

/** The part that stands at the top of what is seen. */
function usePartInSight(): PagePart {
  const [current, setCurrent] = useState<PagePart>('verdict')
  useEffect(() => {
    const find = () => {
      const tops = pageParts.map((part) => ({
        part,
        top: document.getElementById(partId(part))?.getBoundingClientRect().top ?? Infinity,
      }))
      const passed = tops.filter(({ top }) => top < window.innerHeight * 0.35)
      // At the very end the last part is meant, however short it is.
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement
      const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2
      setCurrent((atEnd ? tops : passed).at(-1)?.part ?? 'verdict')
    }
    find()
    window.addEventListener('scroll', find, { passive: true })
    window.addEventListener('resize', find)
    return () => {
      window.removeEventListener('scroll', find)
      window.removeEventListener('resize', find)
    }
  }, [])
  return current
}
