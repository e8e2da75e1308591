import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { keepMenu, menuTemplate } from '../../../electron/desktop/menu.ts'
import type { CoreEvent } from '../../../shared/contract/index.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { shellWordsOf } from '../../../shared/words/shells.ts'

const place = { mac: false, packaged: true }
const texts = shellWordsOf('en').menu
const itemsOf = (template: readonly MenuItemConstructorOptions[]) =>
  template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])

describe('the system menu', () => {
  test.each([
    { mac: false, packaged: true },
    { mac: true, packaged: true },
    { mac: false, packaged: false },
    { mac: true, packaged: false },
  ])('%j: every menu and item has a label of ours, whatever the system speaks', (on) => {
    const template = menuTemplate(texts, on)
    const items = itemsOf(template).filter(({ type }) => type !== 'separator')
    for (const { role, label } of [...template, ...items])
      expect([role, label]).not.toContain(undefined)
    expect(new Set(items.map(({ role }) => role)).size).toBe(items.length)
  })

  test('copy and paste work everywhere; what would lose typed text is not in a packaged app', () => {
    const roles = (on: typeof place) => itemsOf(menuTemplate(texts, on)).map(({ role }) => role)
    for (const mac of [true, false]) {
      expect(roles({ mac, packaged: true })).toEqual(expect.arrayContaining(['copy', 'paste']))
      expect(roles({ mac, packaged: true })).not.toContain('reload')
      expect(roles({ mac, packaged: true })).not.toContain('toggleDevTools')
      expect(roles({ mac, packaged: false })).toContain('toggleDevTools')
    }
  })

  test('follows the language of the settings, and is made anew for no other change', async () => {
    let language = 'en'
    const listeners = new Set<(event: CoreEvent) => void>()
    let shown = 0
    const free = keepMenu(
      () => shown++,
      {
        call: async () => ({ ok: true, value: { ...defaultSettings, language } }),
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      place,
    )
    const changed = async (...areas: Extract<CoreEvent, { type: 'changed' }>['areas']) => {
      for (const listener of listeners) listener({ type: 'changed', areas, revision: 1 })
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
    await changed('clients')
    expect(shown).toBe(1)
    language = 'he'
    await changed('clients')
    expect(shown).toBe(1)
    await changed('settings')
    await changed('all')
    expect(shown).toBe(2)
    free()
    expect(listeners.size).toBe(0)
  })
})
