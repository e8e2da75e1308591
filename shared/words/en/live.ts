import type { RateLimit } from '../../profitability/live/limits.ts'
import type { By } from '../spoken.ts'

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
  waiting: {
    rate: 'Work waiting for an invoice is worth {{rate}}.',
    adds: 'Work waiting for an invoice is worth {{rate}}; this timer adds {{amount}} so far.',
    nearPrao: 'If the rate goes on falling, it is near your PRAO level about {{date}}.',
    prao: 'If the rate goes on falling, it is at your PRAO level about {{date}}.',
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
