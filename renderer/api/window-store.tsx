import {
  createContext,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useStatus } from './status.tsx'
import { hideToast } from './toast-store.ts'

/** Something typed and not saved: what it is called, and what holds while nothing is typed. */
export interface Unsaved<T> {
  readonly name: string
  readonly untouched: T
}

interface WindowStore {
  readonly read: (key: string) => unknown
  readonly write: (key: string, value: unknown) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Drops whatever belongs to a database. */
  readonly forget: (database: string) => void
}

const WindowStoreContext = createContext<WindowStore | null>(null)

/** Gives the pages below it the one place for what is typed in this window and not saved. */
export function WindowStoreProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createWindowStore)
  return <WindowStoreContext value={store}>{children}</WindowStoreContext>
}

/**
 * What was typed about something (a client's id …), and how to change it. It outlives a look at another
 * page, but not the window; own and sample data never see each other's, as their ids mean other things.
 */
export function useUnsaved<T>(
  { name, untouched }: Unsaved<T>,
  about: string | number = '',
): readonly [T, (how: (now: T) => T) => void] {
  const store = useWindowStore()
  const key = `${databaseOf(useStatus())}/${name}/${about}`
  // Only what an `Unsaved` of this name wrote stands under its key.
  const read = () => (store.read(key) ?? untouched) as T
  const value = useSyncExternalStore(store.subscribe, read)
  const change = useCallback(
    (how: (now: T) => T) => store.write(key, how((store.read(key) ?? untouched) as T)),
    [store, key, untouched],
  )
  return [value, change]
}

/** Drops what must not outlive a change of data: with the sample data what was typed about them, and the offer to undo. */
export function useChangeOfData(demo: boolean): void {
  const { forget } = useWindowStore()
  useEffect(() => {
    // Opened anew, the sample data start untouched.
    if (!demo) forget('sample')
    // Numbers of undos mean other changes in other data.
    return () => hideToast(({ undoes }) => undoes)
  }, [demo, forget])
}

/** Which data a window shows, as far as this window can tell them apart. */
const databaseOf = ({ demo }: { readonly demo: boolean }) => (demo ? 'sample' : 'own')

function useWindowStore(): WindowStore {
  const store = use(WindowStoreContext)
  if (!store) throw new Error('useUnsaved needs a WindowStoreProvider above it')
  return store
}

function createWindowStore(): WindowStore {
  const kept = new Map<string, unknown>()
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  return {
    read: (key) => kept.get(key),
    write: (key, value) => {
      kept.set(key, value)
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: (database) => {
      for (const key of kept.keys()) if (key.startsWith(`${database}/`)) kept.delete(key)
      tell()
    },
  }
}
