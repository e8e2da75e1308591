import type { IpcMain, WebContents } from 'electron'
import { fail, type Envelope } from '../../shared/contract/call.ts'
import type { Door } from '../core/door/create-core.ts'
import { callChannel, eventChannel } from './channels.ts'
import { isTrusted } from './sender.ts'

export interface IpcDependencies {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly door: Door
  /** The pages that may call: the windows this process made. */
  readonly pages: () => readonly Pick<WebContents, 'id' | 'send' | 'isDestroyed'>[]
}

/** Joins the core's door to the pages: calls in, events out. Returns a function that takes it all back. */
export const connectIpc = ({ ipcMain, door, pages }: IpcDependencies): (() => void) => {
  ipcMain.handle(
    callChannel,
    (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
      if (!isTrusted(event, pages())) {
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
