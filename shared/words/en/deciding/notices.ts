import type { FlagKind } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

export const notices = {
  bell: 'Concerns',
  unseen: 'not seen yet',
  panel: 'Concerns',
  openBell: 'Show the concerns',
  none: 'No concerns. When one appears, it is counted here.',
  newMark: 'New',
  seeAll: 'Mark all as seen',
  raisedOn: 'Appeared {{date}}',
  appeared_one: 'One new concern',
  appeared_other: '{{count}} new concerns',
  line: '{{client}} – {{what}}',
  lineSince: '{{client}} – {{what}} (since {{date}})',
  /** The flag after the client's name; without amounts, as it may stand on a locked screen. */
  what: {
    prao: 'at PRAO level',
    'near-prao': 'near PRAO level',
    'below-break-even': 'below break-even',
    'below-alternative': 'below the alternative',
    'falling-rate': 'falling rate',
    'scope-creep': 'over the estimate',
    'unbilled-share': 'many unbilled hours',
    'late-payer': 'pays late',
    'slower-payer': 'pays more slowly',
    overdue: 'money overdue',
    'out-of-hours': 'much work out of hours',
    dependence: 'a large part of your earnings',
    'never-invoiced': 'hours never invoiced',
    'warning-signs': 'warning signs',
  } satisfies By<FlagKind>,
  system: {
    label: 'Tell me outside the app too',
    hint: 'A message of your system when a concern appears. It names the client and the concern, never an amount.',
    refused:
      'Your system or browser does not allow messages from here. You can change that in its settings.',
  },
} as const
