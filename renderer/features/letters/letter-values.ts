import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { Contact } from '../../../shared/domain/deciding/acting.ts'
import { addDays, addMonths, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { AgreedRate, Client, Project } from '../../../shared/domain/entities.ts'
import { type Situation, languages } from '../../../shared/domain/kinds.ts'
import type { Language } from '../../i18n/index.ts'
import { letterTexts, reasonsOf, type NoticeLength } from '../../../shared/words/letters/index.ts'
import { rateOn } from '../../report/rate-now.ts'
import type { GapValues } from './gaps.ts'
import type { LetterFormat } from './desk/letter-format.ts'

/** What the app knows about the one the letter goes to. */
export interface Facts {
  readonly client: Client | null
  readonly contacts: readonly Contact[]
  /** The client's projects of today, the newest first. */
  readonly projects: readonly Project[]
  /** Invoices not paid in full, the oldest first. */
  readonly invoices: readonly ListedInvoice[]
  readonly agreedRate: AgreedRate | null
  /** The currency the client is charged in. */
  readonly currency: string
  /** Minor units per hour in that currency the user wants, if known. */
  readonly targetRate: number | null
  readonly ownName: string
  readonly today: IsoDate
}

/** What the user typed; what is left out follows from the facts. */
export interface Typed {
  readonly contact?: string
  readonly me?: string
  readonly project?: string
  readonly reason?: string
  readonly other?: string
  readonly resource?: string
  readonly notice?: NoticeLength
  readonly lastDay?: IsoDate | null
  /** Minor units per hour. */
  readonly newRate?: number | null
}

/** Everything that can be typed, with what the facts say where the user typed nothing. */
export type Answers = Required<Typed>

/** What stands in the fields of a letter. */
export function answersOf(facts: Facts, typed: Typed): Answers {
  const notice = typed.notice ?? 'oneMonth'
  const main = facts.contacts.find(({ roles }) => roles.includes('main')) ?? facts.contacts[0]
  return {
    contact: typed.contact ?? addressed(main?.name ?? ''),
    me: typed.me ?? facts.ownName,
    project: typed.project ?? facts.projects[0]?.name ?? '',
    reason: typed.reason ?? '',
    other: typed.other ?? '',
    resource: typed.resource ?? '',
    notice,
    lastDay: typed.lastDay === undefined ? lastDayOf(facts.today, notice) : typed.lastDay,
    newRate: typed.newRate === undefined ? raised(facts) : typed.newRate,
  }
}

/** What the gaps of a letter are filled with, in its language. */
export function gapValues(
  facts: Facts,
  answers: Answers,
  language: Language,
  situation: Situation,
  format: LetterFormat,
): GapValues {
  const texts = letterTexts[language]
  const { lastDay, newRate } = answers
  return {
    client: facts.client?.name ?? '',
    contact: answers.contact,
    me: answers.me,
    date: format.date(facts.today),
    lastDay: lastDay === null ? '' : format.date(lastDay),
    notice: texts.notice[answers.notice],
    project: answers.project,
    reason: reasonIn(language, situation, answers.reason),
    other: answers.other,
    resource: answers.resource,
    openInvoices: facts.client === null ? '' : openInvoices(facts.invoices, language, format),
    newRate: newRate === null ? '' : format.money(newRate, facts.currency),
  }
}

/** A typed reason; one taken from those at hand is said in the letter's language. */
export function reasonIn(language: Language, situation: Situation, typed: string): string {
  for (const other of languages) {
    const index = reasonsOf(other, situation).indexOf(typed)
    if (index >= 0) return reasonsOf(language, situation)[index] ?? typed
  }
  return typed
}

/** The last day of work if notice is given today. */
export function lastDayOf(today: IsoDate, notice: NoticeLength): IsoDate {
  if (notice === 'twoWeeks') return addDays(today, 14)
  return addMonths(today, { oneMonth: 1, twoMonths: 2, threeMonths: 3 }[notice])
}

/** The client's projects that run today, those that began last first. */
export function currentProjects(
  projects: readonly Project[],
  clientId: number,
  today: IsoDate,
): readonly Project[] {
  return projects
    .filter(({ clientId: owner, archived }) => owner === clientId && !archived)
    .filter(({ startsOn, endsOn }) => (startsOn ?? today) <= today && (endsOn ?? today) >= today)
    .toSorted((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? '') || b.id - a.id)
}

/** What the letter may say of invoices: those with something left to pay, the oldest first. */
export const unpaid = (invoices: readonly ListedInvoice[]): readonly ListedInvoice[] =>
  invoices
    .filter(({ open, status }) => open > 0 && ['open', 'overdue', 'part-paid'].includes(status))
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.id - b.id)

/** The rate agreed with the client as a whole, else with its newest project. */
export function rateAgreed(
  rates: readonly AgreedRate[],
  projects: readonly Project[],
  today: IsoDate,
): AgreedRate | null {
  const own = projects.map(({ id }) => rateOn(rates, today, id)).find((rate) => rate !== null)
  return rateOn(rates, today) ?? own ?? null
}

/** What is left to pay, by currency, minor units. */
export function openTotals(invoices: readonly ListedInvoice[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>()
  for (const { currency, open } of invoices) {
    totals.set(currency, (totals.get(currency) ?? 0) + open)
  }
  return totals
}

function openInvoices(
  invoices: readonly ListedInvoice[],
  language: Language,
  format: LetterFormat,
): string {
  const texts = letterTexts[language].invoices
  if (invoices.length === 0) return texts.none
  // In Hebrew a line mixes numbers, amounts and words: each keeps to itself.
  const own = (text: string) => (language === 'he' ? `\u2068${text}\u2069` : text)
  const lines = invoices.map(({ number, open, currency, dueOn }) =>
    texts.line(
      own(number),
      own(format.money(open, currency)),
      dueOn === null ? null : format.date(dueOn),
    ),
  )
  const totals = [...openTotals(invoices)].map(([currency, open]) =>
    own(format.money(open, currency)),
  )
  const total = invoices.length > 1 ? [texts.total(totals.join(' + '))] : []
  return [texts.heading, '', ...lines, ...total, '', texts.closing].join('\n')
}

/** The target rate, if it is more than what is agreed. */
function raised({ targetRate, agreedRate }: Facts): number | null {
  if (targetRate === null) return null
  return agreedRate !== null && agreedRate.rate >= targetRate ? null : targetRate
}

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|fru|frk|hr|dhr|mevr|mw|heer|mevrouw|מר|גב|גברת|ד["״]ר)['׳.]?$/i

/** How someone is addressed: by the first of two names, else as written. */
export function addressed(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', second] = words
  if (words.length !== 2 || second === undefined || first.length < 2 || first.endsWith('.')) {
    return name.trim()
  }
  return titles.test(first) ? name.trim() : first
}
