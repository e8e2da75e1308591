import type { IpcMain, WebContents } from 'electron'
import { fail } from '../../shared/contract/call.ts'
import type { Envelope } from '../../shared/contract/call.ts'
import type { CoreEvent } from '../../shared/contract/index.ts'
import { callChannel, eventChannel } from './channels.ts'
import { isTrusted, type SenderRules } from './sender.ts'

/** What the IPC layer needs of the core: its one door, and to hear what changed. */
export interface Door {
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>
  readonly subscribe: (listener: (event: CoreEvent) => void) => () => void
}

export interface IpcDependencies extends SenderRules {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly door: Door
  /** The pages that may call: the windows this process made. */
  readonly pages: () => readonly Pick<WebContents, 'id' | 'send' | 'isDestroyed'>[]
}

/** Joins the core's door to the pages: calls in, events out. Returns a function that takes it all back. */
export const connectIpc = (dependencies: IpcDependencies): (() => void) => {
  const { ipcMain, door, pages } = dependencies
  ipcMain.handle(
    callChannel,
    (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
      if (!isTrusted(event, dependencies)) {
        return Promise.resolve(fail('unknown-call', 'The call does not come from the app itself.'))
      }
      if (typeof name !== 'string') {
        return Promise.resolve(fail('unknown-call', 'A call needs a name.'))
      }
      return door.call(name, input)
    },
  )
  const unsubscribe = door.subscribe((event) => {
    for (const page of pages()) if (!page.isDestroyed()) page.send(eventChannel, event)
  })
  return () => {
    unsubscribe()
    ipcMain.removeHandler(callChannel)
  }
}
