import type { MenuItemConstructorOptions } from 'electron'
import type { Area } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'
import type { Language } from '../../shared/domain/kinds.ts'
import { type ShellWords, shellWordsOf } from '../../shared/words/shells.ts'
import type { Door } from '../core/door/create-core.ts'

type Texts = ShellWords['menu']
type MenuName = 'app' | 'file' | 'edit' | 'view' | 'window'
/** Null parts the items before from those after. */
type Items = readonly (Exclude<keyof Texts, MenuName> | null)[]

const app: Items = ['about', null, 'services', null, 'hide', 'hideOthers', 'unhide', null, 'quit']
const edit: Items = ['undo', 'redo', null, 'cut', 'copy', 'paste']
const speech: Items = ['startSpeaking', 'stopSpeaking']
const editOnMac: Items = ['pasteAndMatchStyle', 'delete', 'selectAll', null, ...speech]
const develop: Items = ['reload', 'forceReload', 'toggleDevTools', null]
const view: Items = ['resetZoom', 'zoomIn', 'zoomOut', null, 'togglefullscreen']

interface Place {
  readonly mac: boolean
  readonly packaged: boolean
}

/**
 * The system menu. Electron words its roles in the system's language, so each has a label of our own. Without an
 * edit menu, copy and paste keys are dead on macOS. A packaged app has neither reload nor developer tools: both
 * would only let a user lose what is being typed.
 */
export function menuTemplate(texts: Texts, { mac, packaged }: Place): MenuItemConstructorOptions[] {
  const menu = (name: MenuName, items: Items): MenuItemConstructorOptions => ({
    role: `${name}Menu`,
    label: texts[name],
    submenu: items.map((role) =>
      role === null ? { type: 'separator' } : { role, label: texts[role] },
    ),
  })
  return [
    ...(mac ? [menu('app', app)] : []),
    menu('file', [mac ? 'close' : 'quit']),
    menu('edit', mac ? [...edit, ...editOnMac] : [...edit, 'delete', null, 'selectAll']),
    menu('view', packaged ? view : [...develop, ...view]),
    menu('window', mac ? ['minimize', 'zoom', null, 'front'] : ['minimize', 'zoom', 'close']),
  ]
}

/** Sets the menu in the user's language, and anew whenever they choose another. Returns a function that stops it. */
export function keepMenu(
  setMenu: (template: MenuItemConstructorOptions[]) => unknown,
  door: Door,
  place: Place,
): () => void {
  let shown: Language | null = null
  const show = async (): Promise<void> => {
    // The core parses every input at its door and answers as the contract says.
    const settings = await (door.call as Invoke)('settings.get', {})
    const language = settings.ok ? settings.value.language : 'en'
    if (language === shown) return
    shown = language
    setMenu(menuTemplate(shellWordsOf(language).menu, place))
  }
  void show()
  return door.subscribe((event) => {
    if (event.type === 'changed' && tells(event.areas)) void show()
  })
}

const tells = (areas: readonly Area[]): boolean =>
  areas.some((area) => area === 'settings' || area === 'all')
