import {
  changeKind,
  obstruction,
  type Obstruction,
  type ToldChange,
} from '../../../shared/domain/changes.ts'
import { changes as words, fill, locale } from '../words.ts'

/** What a change did, in a few words. */
export function whatText(change: ToldChange): string {
  const kind = changeKind(change)
  if (kind !== 'settings-set') return fill<string>(words.what[kind], { count: change.rows })
  const names: Readonly<Record<string, string>> = words.settings
  const list = change.fields.flatMap((field) => names[field] ?? [])
  if (list.length === 0) return words.what[kind]
  return fill(words.settingsChanged, { list: new Intl.ListFormat(locale).format(list) })
}

/** What a change was about: its own name, and the client's. */
export const aboutText = ({ name, client }: ToldChange): string =>
  [client, name].filter((one) => one !== null).join(', ')

/** Both in one. */
export function changeText(change: ToldChange): string {
  const [what, about] = [whatText(change), aboutText(change)]
  return about === '' ? what : fill(words.of, { what, about })
}

/** Why a change cannot be undone, and what to undo first; null: the failure says nothing of that. */
export function obstacleText(details: Readonly<Record<string, unknown>> = {}): string | null {
  const parsed = obstruction().safeParse(details['obstruction'])
  return parsed.success ? textOf(parsed.data) : null
}

function textOf({ obstacle, change, by }: Obstruction): string {
  const why = fill<string>(words.obstacle[obstacle], { what: changeText(change) })
  const next = by ? fill(words.by, { what: changeText(by) }) : words.byOther
  return `${why} ${next}`
}
