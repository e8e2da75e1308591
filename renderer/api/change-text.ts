import { useMemo } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { changeKind, obstruction, type ToldChange } from '../../shared/domain/changes.ts'
import { languages } from '../../shared/domain/kinds.ts'
import { spoken } from '../../shared/words/spoken.ts'
import { i18n, useT, type Translate } from '../i18n/index.ts'

/** How changes are said: what was done, what it was about, and both in one. */
export interface ChangeText {
  readonly what: (change: ToldChange) => string
  readonly about: (change: ToldChange) => string
  readonly whole: (change: ToldChange) => string
}

/** Words changes in the user's language; names are isolated, as they may run the other way. */
export function useChangeText(): ChangeText {
  const t = useT()
  return useMemo(() => changeText(t), [t])
}

/** As `useChangeText`, where the texts are at hand. */
export function changeText(t: Translate): ChangeText {
  const what = (change: ToldChange) => {
    const kind = changeKind(change)
    const settings = kind === 'settings-set' ? settingsOf(t, change) : ''
    if (settings !== '') return t(($) => $.changes.settingsChanged, { list: settings })
    return t(($) => $.changes.what[kind], { count: change.rows })
  }
  const about = ({ name, client }: ToldChange) =>
    [client, name].flatMap((one) => (one === null ? [] : `\u2068${one}\u2069`)).join(' · ')
  const whole = (change: ToldChange) => {
    const named = about(change)
    return named === ''
      ? what(change)
      : t(($) => $.changes.of, { what: what(change), about: named })
  }
  return { what, about, whole }
}

function settingsOf(t: Translate, { fields }: ToldChange): string {
  const names: Readonly<Record<string, string>> = t(($) => $.changes.settings, {
    returnObjects: true,
  })
  const known = fields.flatMap((field) => names[field] ?? [])
  if (known.length === 0) return ''
  // The words are English where the language has no texts of its own yet, and so is what joins them.
  const language = languages.find((one) => one === i18n.language) ?? 'en'
  return `\u2068${new Intl.ListFormat(spoken[language]).format(known)}\u2069`
}

/** Why a change cannot be undone, and what to undo first; null: the failure says nothing of that. */
export function obstacleText(t: Translate, { details }: CallError): string | null {
  const parsed = obstruction().safeParse(details?.['obstruction'])
  if (!parsed.success) return null
  const { obstacle, change, by } = parsed.data
  const { whole } = changeText(t)
  const why = t(($) => $.changes.obstacle[obstacle], { what: whole(change) })
  const next = by ? t(($) => $.changes.by, { what: whole(by) }) : t(($) => $.changes.byOther)
  return `${why} ${next}`
}
