import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { isOwnUrl } from './origin.ts'

/**
 * True when the call comes from the top frame of one of our windows (`pages`) showing our own page. A frame that is
 * gone (`senderFrame` null) is not trusted.
 */
export const isTrusted = (
  event: IpcMainInvokeEvent,
  pages: readonly Pick<WebContents, 'id'>[],
): boolean => {
  const frame = event.senderFrame
  return (
    frame !== null &&
    frame === frame.top &&
    isOwnUrl(frame.url) &&
    pages.some((page) => page.id === event.sender.id)
  )
}
