import type { RateLimit } from '../../../profitability/live/limits.ts'
import type { By } from '../../spoken.ts'

/** L1–L4: what runs, in the timer bar, on cards, in lists and on paper. */
export const live = {
  minutes: '{{value}} min',
  fee: {
    now: 'This fixed fee is at {{rate}} now.',
    until: {
      target: 'This fixed fee is at {{rate}} now; {{hours}} until your target.',
      breakEven: 'This fixed fee is at {{rate}} now; {{hours}} until break-even.',
      nearPrao: 'This fixed fee is at {{rate}} now; {{hours}} until it is near your PRAO level.',
      prao: 'This fixed fee is at {{rate}} now; {{hours}} until your PRAO level.',
    } satisfies By<RateLimit>,
    about: {
      target: 'This fixed fee is at {{rate}} now; {{hours}} until your target, about {{date}}.',
      breakEven: 'This fixed fee is at {{rate}} now; {{hours}} until break-even, about {{date}}.',
      nearPrao:
        'This fixed fee is at {{rate}} now; {{hours}} until it is near your PRAO level, about {{date}}.',
      prao: 'This fixed fee is at {{rate}} now; {{hours}} until your PRAO level, about {{date}}.',
    } satisfies By<RateLimit>,
    ended: 'This fixed fee has ended at {{rate}}.',
  },
  card: {
    fixed: 'Fixed fee {{fee}}',
    retainer: 'Retainer {{fee}} a month',
    estimate: '{{done}} of {{estimate}} estimated',
    noEstimate: '{{done}} so far, no estimate',
    running: 'running',
    now: '{{rate}} now',
    ended: '{{rate}} in the end',
    until: {
      target: '{{hours}} to your target',
      breakEven: '{{hours}} to break-even',
      nearPrao: '{{hours}} until near your PRAO level',
      prao: '{{hours}} to your PRAO level',
    } satisfies By<RateLimit>,
    /** What is passed already: the lowest says it of those above. */
    passed: {
      target: 'No longer above your target of {{rate}}.',
      breakEven: 'No longer above break-even, {{rate}}.',
      nearPrao: 'No longer above break-even, and near your PRAO level of {{rate}}.',
      prao: 'No longer above your PRAO level of {{rate}}.',
    } satisfies By<RateLimit>,
    noPace: 'No hours in the last 28 days, so no dates.',
    limits: 'When the limits are reached',
    column: { limit: 'Limit', hours: 'Hours left', day: 'About' },
    limit: {
      estimate: 'Estimate used up',
      target: 'Target rate',
      breakEven: 'Break-even',
      nearPrao: 'Near your PRAO level',
      prao: 'PRAO level',
    },
  },
  list: {
    fee: '{{rate}} now',
    feeEnded: '{{rate}} in the end',
    retainer: '{{used}} of {{all}} used this month',
  },
  others: 'Other fees and retainers',
  table: {
    title: 'Fixed fees and retainers',
    column: {
      project: 'Project',
      fee: 'Fee',
      hours: 'Hours',
      rate: 'An hour brings',
      left: 'Next',
    },
    feeMonth: '{{fee}} a month',
    hours: '{{done}} of {{all}}',
    about: '{{left}}, about {{date}}',
    ended: 'ended',
  },
  curve: {
    column: { at: 'At', hours: 'Hours', rate: 'Rate' },
    now: 'Now',
    nowMark: 'now',
    tooltip: 'After {{hours}}: {{rate}}',
  },
  waiting: {
    rate: 'Work waiting for an invoice is worth {{rate}}.',
    adds: 'Work waiting for an invoice is worth {{rate}}; this timer adds {{amount}} so far.',
    nearPrao: 'If the rate goes on falling, it is near your PRAO level about {{date}}.',
    prao: 'If the rate goes on falling, it is at your PRAO level about {{date}}.',
  },
  month: {
    rate: '{{rate}} this month',
    left: '{{left}} left',
    over: '{{over}} over',
    facts: '{{hours}} included',
    keeps_one: 'unused hours kept for {{value}} month',
    keeps_other: 'unused hours kept for {{value}} months',
    column: {
      month: 'Month',
      used: 'Used',
      included: 'Included',
      carried: 'Carried',
      over: 'Over',
    },
    legend: {
      included: 'included',
      carried: 'carried over',
      over: 'over',
      unused: 'Pale: not used',
    },
  },
  trend: {
    both: 'The rate falls by {{change}} a month. If it goes on so, it is near your PRAO level about {{near}} and at it about {{prao}}.',
    near: 'The rate falls by {{change}} a month. If it goes on so, it is near your PRAO level about {{near}}.',
    prao: 'The rate falls by {{change}} a month. If it goes on so, it is at your PRAO level about {{prao}}.',
  },
  retainer: {
    left: '{{left}} of {{hours}} left this month.',
    over: '{{over}} over the {{hours}} of this month: an hour brings {{rate}} now.',
  },
  /** Said once, when the running timer passes a limit. */
  passed: {
    target: 'This fee has just reached your target rate: each hour more takes it below.',
    breakEven: 'This fee has just reached break-even: each hour more takes it below.',
    nearPrao: 'This fee is now near your PRAO level.',
    prao: 'This fee is now down at your PRAO level.',
    included: 'The hours of this month are used up.',
  } satisfies By<RateLimit | 'included'>,
} as const
