import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DoubtCode } from '../../../shared/domain/kinds.ts'
import type { Doubt } from '../../forms/doubts/doubt-words.ts'
import { pageOf } from './mend/pages.ts'
import type { Answers } from './use-answers.ts'

/** The panel with doubts of one kind, or all; `at`: the one that stands open. */
export interface ListTask {
  readonly view: 'list'
  readonly code: DoubtCode | 'all'
  readonly at: string | null
}

/** The one form that mends a doubt, and the panel it was opened from. */
interface MendTask {
  readonly view: 'mend' | 'finish'
  readonly doubt: Doubt
  readonly back: ListTask | null
}

export type Task = ListTask | MendTask

export interface Tasks {
  readonly task: Task | null
  readonly list: (code: DoubtCode | 'all') => void
  /** Mends a doubt: at once, on its page, or in its form. */
  readonly mend: (doubt: Doubt, back?: ListTask) => void
  /** Q5: asks when the project ended. */
  readonly finish: (doubt: Doubt, back?: ListTask) => void
  /** Leaves the form for the panel it was opened from, or the panel. */
  readonly leave: () => void
}

/** What is open over the page: the panel, or the one form that mends a doubt; never both. */
export function useTasks({ ownFee }: Answers): Tasks {
  const [, navigate] = useLocation()
  const [task, setTask] = useState<Task | null>(null)
  const home = useFocusHomeOf(task !== null)
  const open = (next: Task) => {
    home()
    setTask(next)
  }
  return {
    task,
    list: (code) => open({ view: 'list', code, at: null }),
    mend: (doubt, back) => {
      const page = pageOf(doubt.code)
      if (page !== null) navigate(page)
      else if (doubt.code === 'whose-invoice') ownFee(doubt)
      else open({ view: 'mend', doubt, back: back ?? null })
    },
    finish: (doubt, back) => open({ view: 'finish', doubt, back: back ?? null }),
    leave: () => setTask((now) => (now && now.view !== 'list' ? now.back : null)),
  }
}

/** Gives the focus back to what had it before the first of several panels, once the last has gone. */
function useFocusHomeOf(isOpen: boolean): () => void {
  const home = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (isOpen) return undefined
    const left = home.current
    home.current = null
    // The panel's own focus trap lets go first.
    const back = setTimeout(() => left?.isConnected && left.focus({ preventScroll: true }))
    return () => clearTimeout(back)
  }, [isOpen])
  return () => {
    const active = document.activeElement
    home.current ??= active instanceof HTMLElement ? active : null
  }
}
