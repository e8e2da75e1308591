import type { CallError } from '../../../shared/contract/call.ts'

/**
 * The fields an `invalid-input` error names, as their first path part below `fields`, so that a form
 * can mark them. Empty for any other error or for one that names none.
 */
export function issueFields(error: CallError | null): ReadonlySet<string> {
  const fields = new Set<string>()
  if (error?.code !== 'invalid-input') return fields
  const issues: unknown = error.details?.['issues']
  if (!Array.isArray(issues)) return fields
  for (const issue of issues as readonly unknown[]) {
    const [first, second] = pathOf(issue)
    const field = first === 'fields' ? second : first
    if (typeof field === 'string') fields.add(field)
  }
  return fields
}

function pathOf(issue: unknown): readonly unknown[] {
  if (typeof issue !== 'object' || issue === null || !('path' in issue)) return []
  return Array.isArray(issue.path) ? issue.path : []
}
