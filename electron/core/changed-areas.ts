import type { CallName, ChangedArea } from '../../shared/contract/index.ts'

const areas: Partial<Record<CallName, readonly ChangedArea[]>> = {
  'app.openDemo': ['all'],
  'app.closeDemo': ['all'],
  // The zone and the working hours decide what the hours count as.
  'settings.set': ['settings', 'entries', 'invoices'],
  'undo.apply': ['all'],
  'data.rebuildRollup': ['entries'],
  'clients.create': ['clients'],
  'clients.update': ['clients'],
  'clients.archive': ['clients'],
  'projects.create': ['clients'],
  'projects.update': ['clients'],
  'projects.archive': ['clients'],
  'agreedRates.create': ['clients'],
  'agreedRates.delete': ['clients'],
  'entries.create': ['entries'],
  'entries.update': ['entries'],
  'entries.delete': ['entries'],
  // A timer that starts may stop another into an entry.
  'timer.start': ['timer', 'entries'],
  'timer.update': ['timer'],
  'timer.stop': ['timer', 'entries'],
  'timer.discard': ['timer'],
  'invoices.create': ['invoices'],
  'invoices.update': ['invoices'],
  'invoices.delete': ['invoices'],
  'invoices.writeOff': ['invoices'],
  'payments.create': ['invoices'],
  'payments.delete': ['invoices'],
  'import.commit': ['imports', 'clients', 'entries', 'invoices'],
  'import.undo': ['all'],
}

/** What a command touches, so that open windows ask again; everything for one not listed. */
export function changedBy(name: CallName): readonly ChangedArea[] {
  return areas[name] ?? ['all']
}
