import { useSent } from '../../components/hooks/use-sent.ts'

/** Sent on the window by the shortcut that starts and stops the timer from everywhere. */
export const timerEvent = 'hourworth:timer'

/** Sent on the window to add a note to the timer that runs. */
export const anotherNoteEvent = 'hourworth:another-note'

/** What the shortcut does while the component is shown. */
export const useTimerShortcut = (onPress: () => void): void => useSent(timerEvent, onPress)
