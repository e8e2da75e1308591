import type { RemedyKind, WarningSignKind } from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

/** What a user may see in a client, in the order it is offered. */
export const signNames = {
  'vague-brief': 'Vague about what they want',
  'keeps-changing-mind': 'Keeps changing their mind',
  'no-written-spec': 'Nothing in writing',
  'haggles-early': 'Haggles hard from the start',
  'nickel-and-dimes': 'Argues over every small sum',
  'late-payer': 'Pays late',
  'no-deposit': 'Will not pay a deposit',
  'cannot-pay': 'Cannot pay',
  'outside-target-group': 'Outside the clients you want',
  'demands-guarantees': 'Demands guarantees',
  'wants-other-services': 'Wants what you do not do',
  'asks-for-others': 'Asks on behalf of someone else',
  'had-this-help': 'Has had this very help before',
  'calls-at-night': 'Calls at nights and weekends',
  'immediate-turnaround': 'Expects everything at once',
  'unpaid-extras': 'Wants extras for nothing',
  'always-complains': 'Complains whatever you deliver',
  'disrespects-limits': 'No respect for you or your limits',
  'decision-maker-absent': 'The one who decides stays away',
  'no-team-buy-in': 'The team is not on board',
  'going-under': 'Seems to be going under',
} as const satisfies By<WarningSignKind>

/** Each remedy by name, and how to go about it. */
export const remedies = {
  'clarifying-session': {
    name: 'Free clarifying session',
    how: 'Offer one session without charge, an hour at most. Ask until you can both say in one sentence what is to be reached and how you will see that it is. Send that sentence the same day, and start nothing until they have said yes to it.',
  },
  'written-brief': {
    name: 'Written brief, shared goal',
    how: 'Ask for the assignment in writing: what, for whom, by when, and what is not part of it. If they find that hard, write half a page yourself and have it confirmed. From then on, hold every new wish against that page.',
  },
  'deposit-first': {
    name: 'Deposit first',
    how: 'Ask for a third to a half before the first hour, and for the next part before the next stage. Say that this is how all your assignments begin. Until the money is there, the days stay open for others.',
  },
  'reminders-and-terms': {
    name: 'Firm reminders, shorter terms',
    how: 'Remind them in writing the day after the due date, again a week later, and then by phone. Put 10 or 14 days and interest for late payment on the next invoice. Tell them in good time that work pauses while anything is overdue.',
  },
  'price-raise': {
    name: 'Price raise',
    how: 'Name the new rate and the day it starts, a month or two ahead, in a few lines and without an apology. Do the sums first: what you gain if they stay, and what you lose if they go. Then leave the silence to them.',
  },
  'fixed-scope': {
    name: 'Fixed scope, change orders',
    how: 'List what is included, how many rounds of changes there are, and what it costs. Whatever comes on top is a change order: one line with hours and price, approved before you begin.',
  },
  'paid-extras': {
    name: 'Paid extras',
    how: 'Say that small extras are welcome and are charged from the first quarter of an hour. Log each at once, with who asked for it. Give each its own line on the next invoice, also those you choose to give away.',
  },
  'one-main-contact': {
    name: 'One main contact',
    how: 'Ask them to name one person who gathers the wishes, decides and approves. Send everything to that person, and kindly point all others there. Agree on a fixed time each week for questions.',
  },
  'find-champion': {
    name: 'Find a champion',
    how: 'Find the person high up who gains most if your work succeeds. Meet them, ask what they need to be able to show, and give it to them in figures. Let them hear of progress from you, a few lines a month.',
  },
  'personal-meeting': {
    name: 'Personal meeting',
    how: 'Suggest a visit or a coffee with nothing to sell. Ask what goes well, what annoys them and what comes next, and mostly listen. Afterwards write to them which two or three things you will change.',
  },
  'regular-investment': {
    name: 'Small regular investments',
    how: 'Set aside a small fixed time, such as an hour every other week, and log it as relationship. Use it before they ask: an idea, a tip, a call. After a few months, see whether the rate has followed.',
  },
  'office-hours': {
    name: 'Office hours agreed',
    how: 'Tell them when you answer and when you do not, and put it below every message. What comes outside those hours waits until morning, or is charged at a higher rate you have agreed on. Keep to it: one answer at night undoes ten refusals.',
  },
  'refer-elsewhere': {
    name: 'Refer to someone else',
    how: 'Think of one or two people who do this kind of work better than you, or like it more. Ask them first, then introduce them by name. The client is helped, and your hours are free.',
  },
  'say-no': {
    name: 'Say no',
    how: 'Decide first, write second. Thank them, say no in one clear sentence, explain it or not, and end with a good wish or the name of someone who can help. Finish what you have promised, keep to the notice, and open no negotiation in the letter.',
  },
} as const satisfies Readonly<Record<RemedyKind, By<'name' | 'how'>>>
