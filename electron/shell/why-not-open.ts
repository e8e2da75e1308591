import type { CallError } from '../../shared/contract/call.ts'
import { errors } from '../../shared/words/en/errors.ts'
import { fill } from '../../shared/words/fill.ts'
import { shellWordsOf } from '../../shared/words/shells.ts'

/** Why a database cannot be opened, in words; its settings, and so the user's language, are not known yet. */
export function whyNotOpen({ code, details }: CallError): string {
  const words = shellWordsOf().open
  const [reason, file] = [String(details?.['reason']), String(details?.['file'])]
  if (reason === 'foreign' || reason === 'open-elsewhere') return words[reason]
  if (reason === 'hard-link') return fill(words[reason], { file })
  if (code !== 'unreadable-file') return fill<string>(errors[code], { file })
  const why = (words.why as Readonly<Record<string, string>>)[reason] ?? reason
  return fill(words.unusable, { file, why })
}
