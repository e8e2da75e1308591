import type { HintCode } from '../../../domain/deciding/hints.ts'
import type { By } from '../../spoken.ts'

/** What stands beside a rate: what waits, what is ahead, and what the rules cannot know. */
export const beside = {
  floor: '{{rate}} if the {{hours}} waiting are never invoiced',
  floorLabel: 'If never invoiced',
  floorRule:
    'Earned, divided by all hours, also those waiting for an invoice: the rate if no invoice ever comes for them.',
  waiting: '{{hours}} waiting for an invoice',
  waitingWorth: '{{hours}} waiting for an invoice, worth {{amount}}',
  waitingLabel: 'Waiting for an invoice',
  waitingRule:
    'Hours no invoice covers yet, and probably only because it is early. They are left out of the rate until one does, or until it is too late for one.',
  worth: 'Worth at the rates you agreed',
  accrued: '{{amount}} done and not invoiced',
  accruedLabel: 'Done and not invoiced',
  accruedRule:
    'A fixed fee is earned by the work done. So much of it is done and on no invoice yet; it is part of the rate.',
  deferred: '{{amount}} invoiced and not done yet',
  deferredLabel: 'Invoiced and not done yet',
  deferredRule:
    'Invoiced for work that lies ahead, or for days nobody has said yet. It becomes part of the rate as the work is done.',
  ofPrice: '{{hours}} of work, fee {{amount}}',
  covers: '{{from}} – {{to}}',
  all: 'All hours',
  hint: {
    'invoiced-without-hours':
      '{{amount}} invoiced for {{period}}, no hours logged: missing, or paid without hours?',
    'idle-project': '{{project}}, no hours since {{date}}: Finished? When? Or on hold?',
    'fee-not-invoiced':
      '{{amount}} of the fee for {{project}} not invoiced; after {{date}} it no longer counts.',
    'sales-of-new-client': 'Of these {{hours}} sales; without them {{rate}}.',
    'few-hours': 'On {{hours}} only.',
    'earned-without-hours': '{{amount}} earned without hours.',
    'high-before': 'Invoice {{number}} made the months before high: it brought {{amount}}.',
    'invoice-first': '{{hours}} not invoiced: invoice first.',
  } satisfies By<HintCode>,
  /** The same with what is known in some cases alone. */
  more: {
    waitsAt: 'On {{hours}}; {{waiting}} wait at {{rate}}.',
    overYear: 'Over 12 months {{rate}}.',
    invoiceFirst: '{{hours}} not invoiced, about {{amount}}: invoice first.',
  },
} as const
