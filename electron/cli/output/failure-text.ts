import type { CallError } from '../../../shared/contract/call.ts'
import { unreadableReasons } from '../../../shared/domain/kinds.ts'
import { whyNotOpen } from '../../shell/why-not-open.ts'
import { obstacleText } from './change-text.ts'
import { changes, commandLine, errors, fill, imports } from '../words.ts'

/** Why a call failed, in the words of the page; of a value that does not fit, which one. */
export function failureText(error: CallError): string {
  const { code, details } = error
  const reason = unreadableReasons.find((kind) => kind === details?.['reason'])
  if (code === 'unreadable-file' && reason) return imports.unreadable[reason]
  const obstacle = obstacleText(details)
  if (obstacle !== null) return obstacle
  if (typeof details?.['file'] === 'string') return whyNotOpen(error)
  if (code === 'nothing-to-undo' && details?.['redo'] === true) return changes.nothingToRedo
  if (code === 'locked' && typeof details?.['until'] === 'string')
    return fill(commandLine.failure.locked, { until: details['until'] })
  if (code !== 'invalid-input') return errors[code]
  return fill(commandLine.failure.invalid, { issues: issueTexts(details?.['issues']).join('; ') })
}

function issueTexts(issues: unknown): string[] {
  if (!Array.isArray(issues)) return []
  return issues.map((issue: unknown) => {
    if (typeof issue !== 'object' || issue === null) return ''
    const path = 'path' in issue && Array.isArray(issue.path) ? issue.path.join('.') : ''
    const message = 'message' in issue ? String(issue.message) : ''
    return [path, message].filter(Boolean).join(': ')
  })
}
