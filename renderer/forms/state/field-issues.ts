import type { CallError } from '../../../shared/contract/call.ts'

/**
 * The fields an `invalid-input` error names, as their first path part below `fields`, each with the code of
 * what is wrong, so that a form can mark them and say it. Empty for any other error or for one that names none.
 */
export function issuesByField(error: CallError | null): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  if (error?.code !== 'invalid-input') return fields
  const issues: unknown = error.details?.['issues']
  if (!Array.isArray(issues)) return fields
  for (const issue of issues as readonly unknown[]) {
    const [first, second] = pathOf(issue)
    const field = first === 'fields' ? second : first
    if (typeof field === 'string' && !fields.has(field)) fields.set(field, codeOf(issue))
  }
  return fields
}

function pathOf(issue: unknown): readonly unknown[] {
  if (typeof issue !== 'object' || issue === null || !('path' in issue)) return []
  return Array.isArray(issue.path) ? issue.path : []
}

const codeOf = (issue: unknown): string =>
  typeof issue === 'object' && issue !== null && 'message' in issue ? String(issue.message) : ''
