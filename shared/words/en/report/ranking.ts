import type { Band } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

/** The chart of who brings how much for how long. */
export const ranking = {
  title: 'Who brings how much for how long',
  how: 'Width is hours, area is money',
  leftOut_one: '{{drawn}} drawn, {{value}} has too few hours',
  leftOut_other: '{{drawn}} drawn, {{value}} have too few hours',
  open: 'Open {{client}}: {{rate}}, {{hours}}, earned {{earned}}, {{band}}',
  others_one: '{{count}} more',
  others_other: '{{count}} others',
  legend: 'What the colours mean',
  /** What an hour of each colour brings. */
  brings: {
    healthy: 'Brings what other work would, or more',
    'below-alternative': 'Other work would bring more',
    'below-break-even': 'Below break-even',
    'near-prao': 'Near PRAO level',
    prao: 'PRAO level',
    'too-little-data': 'Too early to say',
    'not-invoiced': 'Not invoiced yet',
    'no-data': 'No hours',
  } satisfies By<Band>,
  column: {
    client: 'Client',
    rate: 'Effective rate ({{currency}}/h)',
    hours: 'Counted hours',
    earned: 'Earned ({{currency}})',
    band: 'Level',
  },
  finding: {
    none: 'No client has enough hours in this period to be compared.',
    allPay: 'Every hour in this period brought more than break-even.',
    noLine: 'Best: {{best}}, poorest: {{poorest}}.',
    share: '{{percent}} of the hours brought {{earnedPercent}} of the money, below break-even.',
  },
} as const
