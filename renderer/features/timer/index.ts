export { Elapsed } from './elapsed.tsx'
export { TimerBar } from './timer-bar.tsx'
export { useStartTimer, useStopTimer, type TimerFields } from './use-timer.ts'
export { anotherNoteEvent, timerEvent, useTimerShortcut } from './use-timer-shortcut.ts'
