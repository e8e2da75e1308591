import { z } from 'zod'
import * as s from './schema.ts'

/** What is said of a change: which command it was, and what it was about when it was made. */
export const toldChange = () =>
  z.object({
    /** Its place in the list, counted from the first; the same when undone and done again. */
    number: s.id(),
    at: s.clockInstant(),
    /** The command's name, such as `entries.delete`. */
    label: z.string(),
    /** Rows it wrote; of an import those taken from the file. */
    rows: z.number().int(),
    /** The name or number of the one thing it was about; of an import the file's. */
    name: z.string().nullable(),
    /** The client all of it belonged to. */
    client: z.string().nullable(),
    /** Settings by name, or the columns changed of a single row. */
    fields: z.array(z.string()),
  })
export type ToldChange = s.Immutable<z.output<ReturnType<typeof toldChange>>>

/** A change as the list of changes shows it. */
export const listedChange = () =>
  toldChange().extend({
    /** Reverts this one alone (`undo.apply`); another one each time. */
    undoId: s.id(),
    /** When it was undone; null: it stands. */
    undoneAt: s.clockInstant().nullable(),
    /**
     * Changes that undoing from here takes back, or that doing again up to here brings back, this one
     * included; 0: it is too large to be done again.
     */
    takes: z.number().int(),
  })
export type ListedChange = s.Immutable<z.output<ReturnType<typeof listedChange>>>

/** Why a change cannot be undone, in the details of `conflict`. */
export const obstacles = ['changed', 'gone', 'taken', 'used', 'currency-in-use', 'import'] as const
export type Obstacle = (typeof obstacles)[number]

/** What stands in the way of undoing: `change` cannot be, as `by` changed the same since. */
export const obstruction = () =>
  z.object({
    obstacle: z.enum(obstacles),
    change: toldChange(),
    /** Null: something that is not in the list. */
    by: toldChange().nullable(),
  })
export type Obstruction = s.Immutable<z.output<ReturnType<typeof obstruction>>>

/** Commands whose change can be undone, each as one step, by their names. */
export const changeLabels = [
  'entries.create',
  'entries.createAll',
  'entries.update',
  'entries.delete',
  'entries.assign',
  'entries.moveTo',
  'entries.changeAll',
  'entries.duplicate',
  'entries.split',
  'entries.merge',
  'entries.apply',
  'timer.start',
  'timer.update',
  'timer.stop',
  'timer.answer',
  'timer.discard',
  'lock.set',
  'clients.create',
  'clients.update',
  'clients.archive',
  'clients.merge',
  'projects.create',
  'projects.update',
  'projects.archive',
  'projects.merge',
  'projects.prepaid',
  'agreedRates.create',
  'agreedRates.delete',
  'invoices.create',
  'invoices.update',
  'invoices.delete',
  'invoices.writeOff',
  'payments.create',
  'payments.delete',
  'import.commit',
  'import.undo',
  'import.dismiss',
  'settings.set',
  'doubts.settle',
  'doubts.otherWork',
  'signs.create',
  'signs.update',
  'signs.delete',
  'signs.dismiss',
  'actions.create',
  'actions.update',
  'actions.delete',
  'contacts.create',
  'contacts.update',
  'contacts.delete',
  'meetings.create',
  'meetings.delete',
  'offers.create',
  'offers.update',
  'offers.delete',
  'scenarios.keep',
  'scenarios.update',
  'scenarios.delete',
  'prospects.create',
  'prospects.update',
  'prospects.delete',
  'prospects.move',
  'prospects.decide',
  'columnMaps.create',
  'columnMaps.update',
  'columnMaps.delete',
  'traits.create',
  'traits.update',
  'traits.delete',
  'templates.create',
  'templates.update',
  'templates.delete',
  'letters.keep',
  'letters.delete',
  'notices.see',
  'reviews.complete',
] as const
type ChangeLabel = (typeof changeLabels)[number]
type Dashed<L extends string> = L extends `${infer Area}.${infer Verb}` ? `${Area}-${Verb}` : never
/** What a change is called in words: a command's name, or what it comes to. */
export type ChangeKind = Dashed<ChangeLabel> | 'entries-move' | 'other'

/** How a change is called (`changes.what`); one of an app yet to come has no words of its own. */
export function changeKind({ label, fields }: Pick<ToldChange, 'label' | 'fields'>): ChangeKind {
  if (label === 'entries.update' && fields.some((field) => field === 'client_id')) {
    return 'entries-move'
  }
  const isKnown = changeLabels.some((one) => one === label)
  return isKnown ? (label.replace('.', '-') as ChangeKind) : 'other'
}
