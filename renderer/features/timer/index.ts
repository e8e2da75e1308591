export { TimerBar } from './timer-bar.tsx'
export { useStartTimer, useStopTimer, type TimerFields } from './use-timer.ts'
export { timerEvent, timerKeys, useTimerShortcut } from './use-timer-shortcut.ts'
