import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import { callChannel, copyChannel, eventChannel, pdfChannel } from './channels.ts'

// Runs in the sandbox, so it stays one small bundle that knows channels only: the core's one door checks names
// and inputs, for every shell alike. Electron's event object never reaches the page.
contextBridge.exposeInMainWorld('hourworth', {
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(callChannel, name, input),
  savePdf: (name: unknown): Promise<unknown> => ipcRenderer.invoke(pdfChannel, name),
  saveCopy: (): Promise<unknown> => ipcRenderer.invoke(copyChannel),
  on: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
    ipcRenderer.on(eventChannel, forward)
    return () => {
      ipcRenderer.removeListener(eventChannel, forward)
    }
  },
})
