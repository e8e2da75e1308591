import type { MenuItemConstructorOptions } from 'electron'

/**
 * The system menu. Without an edit menu, copy and paste keys are dead on macOS. A packaged app has neither reload
 * nor developer tools: both would only let a user lose what is being typed.
 */
export const menuTemplate = (mac: boolean, packaged: boolean): MenuItemConstructorOptions[] => [
  ...(mac ? [{ role: 'appMenu' } as const] : []),
  { role: 'fileMenu' },
  { role: 'editMenu' },
  packaged
    ? {
        role: 'viewMenu',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      }
    : { role: 'viewMenu' },
  { role: 'windowMenu' },
]
