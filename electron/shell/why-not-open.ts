import type { CallError } from '../../shared/contract/call.ts'
import { errors } from '../../shared/words/en/errors.ts'
import { fill } from '../../shared/words/fill.ts'
import { shellWordsOf } from '../../shared/words/shells.ts'

/** Why a database cannot be opened, in words; its settings, and so the user's language, are not known yet. */
export function whyNotOpen({ code, details }: CallError): string {
  const words = shellWordsOf().open
  const reason = String(details?.['reason'])
  if (reason === 'foreign' || reason === 'open-elsewhere') return words[reason]
  return code === 'unreadable-file' ? fill(words.unusable, { reason }) : errors[code]
}
