import { fail, type Failure } from '../../../shared/contract/call.ts'
import { findGridLayout, type Layout } from '../layout.ts'
import type { ReadContext } from '../types.ts'
import type { SheetGrid } from './workbook.ts'

/**
 * The sheet to be read: the one the user names, else the only one that can be. Errors: `needs-sheet` with the
 * `sheets` there are to choose from, or what stands against the first of them.
 */
export function chooseSheet(sheets: readonly SheetGrid[], context: ReadContext): Layout | Failure {
  const named = sheets.filter(({ name }) => context.sheet === undefined || name === context.sheet)
  const looked = named.map(({ name, grid }) => ({ name, layout: findGridLayout(grid, context) }))
  const readable = looked.filter(({ layout }) => layout.ok)
  const [only, other] = readable
  if (only !== undefined && other === undefined) return only.layout
  const choices = readable.length === 0 ? sheets : readable
  const [first] = looked
  // One that nobody understands is told by what is wrong with it; of several the user says which is meant.
  if (first !== undefined && (readable.length === 0 || sheets.length === 1)) return first.layout
  return fail('needs-sheet', 'Several sheets can be read', {
    sheets: choices.map(({ name }) => name),
  })
}
