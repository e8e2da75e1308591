import type { IpcMainInvokeEvent, WebContents } from 'electron'

/** Who may ask the main process for anything. */
export interface SenderRules {
  /** The pages of the windows this process made. */
  readonly pages: () => readonly Pick<WebContents, 'id'>[]
  readonly isOwnUrl: (address: string) => boolean
}

/**
 * True when the call comes from the top frame of one of our windows showing our own page. A frame that is gone
 * (`senderFrame` null) is not trusted.
 */
export const isTrusted = (event: IpcMainInvokeEvent, { pages, isOwnUrl }: SenderRules): boolean => {
  const frame = event.senderFrame
  return (
    frame !== null &&
    frame === frame.top &&
    isOwnUrl(frame.url) &&
    pages().some((page) => page.id === event.sender.id)
  )
}
