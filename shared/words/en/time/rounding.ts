import type { RoundingDirection, RoundingScope } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

/** T5: time rounded for invoices. */
export const rounding = {
  label: 'Rounding for invoices',
  hint: 'Shown beside the time you worked. Rates stay on that.',
  nearestHint: 'Less than half of that is not invoiced. Rates stay on the time you worked.',
  direction: {
    none: 'None',
    up: 'Up',
    nearest: 'To the nearest',
  } satisfies By<RoundingDirection | 'none'>,
  asClient: 'As the client',
  asClientHint: 'The client’s: {{what}}.',
  minutes: 'To whole',
  minutesName: '{{value}} minutes',
  per: 'Rounded',
  perName: { entry: 'Each entry', day: 'A project’s day' } satisfies By<RoundingScope>,
  /** A rounding in a few words. */
  said: {
    none: 'not rounded',
    up: {
      entry: 'each entry rounded up to {{value}} minutes',
      day: 'each day rounded up to {{value}} minutes',
    } satisfies By<RoundingScope>,
    nearest: {
      entry: 'each entry rounded to the nearest {{value}} minutes',
      day: 'each day rounded to the nearest {{value}} minutes',
    } satisfies By<RoundingScope>,
  },
  toInvoice: '{{time}} to invoice',
  dayToInvoice: '{{time}} for the day',
  beside: '{{worked}}, {{rounded}} to invoice',
} as const
