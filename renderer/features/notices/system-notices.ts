import { useSyncExternalStore } from 'react'

// Messages of the operating system. The wish for them is the window's own, as the permission is: neither
// belongs to the data, which may be opened on another machine.

const storageKey = 'hourworth.systemNotices'
const listeners = new Set<() => void>()

/** `unknown`: this window cannot show any; `refused`: the user or the system has said no. */
export type SystemNotices = 'unknown' | 'refused' | 'off' | 'on'

function read(): SystemNotices {
  if (typeof Notification === 'undefined') return 'unknown'
  if (Notification.permission === 'denied') return 'refused'
  const wanted = window.localStorage.getItem(storageKey) === 'on'
  return wanted && Notification.permission === 'granted' ? 'on' : 'off'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether flags are also told by the system. */
export const useSystemNotices = (): SystemNotices => useSyncExternalStore(subscribe, read)

/** Turns them on or off; only here, by the user's own press, is the permission asked for. */
export async function setSystemNotices(on: boolean): Promise<void> {
  window.localStorage.setItem(storageKey, on ? 'on' : 'off')
  if (on && Notification.permission === 'default') await Notification.requestPermission()
  listeners.forEach((listener) => listener())
}

/** Shows one message of the system if the user wants them; a press brings the window forward. */
export function tellSystem(title: string, body: string, onPress: () => void): void {
  if (read() !== 'on') return
  const message = new Notification(title, { body, tag: 'hourworth-flags' })
  message.addEventListener('click', () => {
    window.focus()
    onPress()
    message.close()
  })
}
