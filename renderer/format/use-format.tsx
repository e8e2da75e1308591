import { createContext, use, useMemo, type ReactNode } from 'react'
import { useT } from '../i18n/index.ts'
import { createFormat, type Format, type FormatSetting } from './format.ts'

const FormatContext = createContext<Format | null>(null)

interface Props {
  readonly setting: FormatSetting
  readonly children: ReactNode
}

/** Gives the pages below it the writers for the user's language, currency and zone. */
export function FormatProvider({ setting, children }: Props) {
  const t = useT()
  const { locale, language, dir, currency, zone } = setting
  const format = useMemo(
    () => createFormat({ locale, language, dir, currency, zone }, t),
    [locale, language, dir, currency, zone, t],
  )
  return <FormatContext value={format}>{children}</FormatContext>
}

/** How figures are written here; only below a FormatProvider. */
export function useFormat(): Format {
  const format = use(FormatContext)
  if (!format) throw new Error('useFormat needs a FormatProvider above it')
  return format
}
