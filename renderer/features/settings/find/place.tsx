import type { ReactNode } from 'react'
import type { SettingKey } from './places.ts'

/** Marks a part of the settings by which the search finds it; it takes the focus as a whole. */
export function Place({
  name,
  children,
}: {
  readonly name: SettingKey
  readonly children: ReactNode
}) {
  return (
    <div data-setting={name} tabIndex={-1}>
      {children}
    </div>
  )
}

/** Brings a setting into view and the focus to its field, or to the whole of a part. */
export function focusSetting(within: Element, name: SettingKey): void {
  const place = within.querySelector<HTMLElement>(`[data-setting="${name}"]`)
  if (!place) return
  const isWhole = place.hasAttribute('tabindex')
  const found = ['input', 'button'].map((kind) => place.querySelector<HTMLElement>(kind))
  const field = isWhole ? place : (found.find((one) => one !== null) ?? place)
  place.scrollIntoView({ block: isWhole ? 'nearest' : 'center' })
  field.focus({ preventScroll: true })
}
