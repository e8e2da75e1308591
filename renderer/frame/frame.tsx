import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useIsLost, useStatus } from '../api/index.ts'
import { SignDialog } from '../features/acting/signs/sign-dialog.tsx'
import { ToastPlace } from '../components/toast-place.tsx'
import { CaptureLine, TimerKeys } from '../features/capture/index.ts'
import { DropTarget } from '../features/import/drop-target.tsx'
import { Reminder } from '../features/timesheet/reminder/reminder.tsx'
import { TimerBar } from '../features/timer/index.ts'
import { useT } from '../i18n/index.ts'
import { CommandPalette } from './command-palette.tsx'
import { DemoBanner } from './demo-banner.tsx'
import classes from './frame.module.css'
import { GoneBanner } from './gone-banner.tsx'
import { KeySheet, useSheetKey } from './key-sheet.tsx'
import { LostBanner } from './lost-banner.tsx'
import { Navigation } from './navigation.tsx'
import { pageOf } from './routes.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** The window's lasting parts around the page: navigation, timer, sample-data banner, command palette. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { demo, own } = useStatus()
  const isLost = useIsLost()
  const main = useRef<HTMLElement>(null)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [path] = useLocation()
  // What sticks to the top of a page stands below the frame's own header.
  const { ref: top, height: topHeight } = useElementSize<HTMLElement>()
  // As the styles have it: there the side column has no room for a message.
  const narrow = useMediaQuery('(width <= 64rem)', false, { getInitialValueInEffect: false })
  const [keysOpen, setKeysOpen] = useState(false)
  useShortcuts(() => setPaletteOpen(true))
  useSheetKey(() => setKeysOpen(true))
  useMoved(pageOf(path))
  return (
    <div className={classes['frame']}>
      <SkipLink onSkip={() => main.current?.focus()} />
      <Navigation path={path} onSearch={() => setPaletteOpen(true)}>
        {!narrow && <ToastPlace kind="column" />}
        {!narrow && demo && <DemoBanner kind="column" />}
      </Navigation>
      <div
        className={classes['main']}
        style={{ ['--hw-top' as string]: `${Math.ceil(topHeight) + 1}px` }}
      >
        <header className={classes['top']} ref={top}>
          {isLost && <LostBanner />}
          {!own.inPlace && <GoneBanner file={own.file} />}
          {narrow && demo && <DemoBanner kind="line" />}
          <CaptureLine />
          <TimerBar />
          <Reminder path={path} />
          {narrow && <ToastPlace kind="line" />}
        </header>
        <main className={classes['content']} id="main" tabIndex={-1} ref={main}>
          {children}
        </main>
      </div>
      <DropTarget />
      <SignDialog />
      <TimerKeys />
      <CommandPalette
        opened={paletteOpen}
        onClose={() => setPaletteOpen(false)}
        onKeys={() => setKeysOpen(true)}
      />
      <KeySheet opened={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  )
}

function SkipLink({ onSkip }: { readonly onSkip: () => void }) {
  const t = useT()
  return (
    <a
      className={classes['skip']}
      href="#main"
      onClick={(event) => {
        // The hash is the page's address: the link must move the focus, not the page.
        event.preventDefault()
        onSkip()
      }}
    >
      {t(($) => $.common.skipToContent)}
    </a>
  )
}

/** From the first change of page on, a page takes the focus to its heading (see Page). */
function useMoved(path: string): void {
  const first = useRef(path)
  useEffect(() => {
    if (path !== first.current) window.scrollTo({ top: 0 })
    return () => {
      document.body.dataset['moved'] = 'yes'
    }
  }, [path])
  useEffect(
    () => () => {
      delete document.body.dataset['moved']
    },
    [],
  )
}
