import type { CallName, ChangedArea } from '../../shared/contract/index.ts'

const everything: readonly ChangedArea[] = ['all']
const reports: readonly ChangedArea[] = ['settings', 'clients', 'entries', 'invoices', 'imports']

/** For a query the parts of the data its answer depends on, for a command the parts it writes. */
const touches: Readonly<Record<CallName, readonly ChangedArea[]>> = {
  'app.status': everything,
  'app.openDemo': everything,
  'app.closeDemo': everything,
  'settings.get': ['settings'],
  'settings.set': ['settings'],
  'undo.apply': everything,
  'data.check': everything,
  'data.rebuildRollup': ['entries'],
  'clients.list': ['clients'],
  'clients.create': ['clients'],
  'clients.update': ['clients'],
  'clients.archive': ['clients'],
  'projects.list': ['clients'],
  'projects.create': ['clients'],
  'projects.update': ['clients'],
  'projects.archive': ['clients'],
  'agreedRates.list': ['clients'],
  'agreedRates.create': ['clients'],
  'agreedRates.delete': ['clients'],
  'entries.summary': ['entries'],
  'entries.page': ['entries'],
  'entries.days': ['entries', 'settings'],
  'entries.create': ['entries'],
  'entries.update': ['entries'],
  'entries.delete': ['entries'],
  'timer.get': ['timer'],
  'timer.start': ['timer', 'entries'],
  'timer.update': ['timer'],
  'timer.stop': ['timer', 'entries'],
  'timer.discard': ['timer'],
  'invoices.list': ['invoices', 'clients', 'settings'],
  'invoices.create': ['invoices'],
  'invoices.update': ['invoices'],
  'invoices.delete': ['invoices'],
  'invoices.writeOff': ['invoices'],
  'payments.create': ['invoices'],
  'payments.delete': ['invoices'],
  'import.preview': [],
  'import.cancel': [],
  'import.commit': everything,
  'import.batches': ['imports'],
  'import.undo': everything,
  'reports.clients': reports,
  'reports.client': reports,
  'reports.hours': reports,
  'reports.series': reports,
  'whatIf.sayNo': reports,
}

/** What a command of this name changes. */
export const areasOf = (name: CallName): readonly ChangedArea[] => touches[name]

/** Whether an answer to this query may be out of date once the areas changed. */
export function isStaleAfter(name: CallName, changed: readonly ChangedArea[]): boolean {
  const own = touches[name]
  if (own.length === 0) return false
  return changed.includes('all') || own.includes('all') || own.some((a) => changed.includes(a))
}
