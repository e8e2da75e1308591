// The words of the quick line, in every language the app speaks: all are read, whichever it speaks now.
import { hourSeconds } from '../domain/calendar.ts'
import { foldDateText } from '../domain/dates/date-words.ts'
import type { Activity } from '../domain/kinds.ts'

// Parted by a bar: English, Swedish, Danish, Dutch, Hebrew.

const starts = 'start begin | starta börja | begynd | starten begin | התחל התחלה הפעל הפעלה'
const tos = 'to till until | till | til | tot | עד'
const sinces = 'from since | från sedan | fra siden | van vanaf sinds | מאז'
const ats = 'at | kl kl. klockan | klokken | om | בשעה'
const internals = 'internal | intern internt | internt | intern | פנימי'

const activityNames: Readonly<Record<Activity, string>> = {
  work: 'work | arbete jobb | arbejde | werk | עבודה',
  meeting: 'meeting call | möte samtal | møde opkald | vergadering overleg afspraak | פגישה ישיבה',
  rework: 'rework | omarbete omtag | omarbejde | herstelwerk correctie | תיקון',
  admin: 'admin administration | administration | administratie | מנהלה',
  travel: 'travel | resa restid | rejse | reizen reistijd | נסיעה',
  sales: 'sales | sälj försäljning | salg | verkoop acquisitie | מכירות',
  relationship: 'relationship | relation kundvård | relation | relatie | קשר',
}

// Swedish and Danish, from one to twelve.
const hours =
  'ett et | två to | tre | fyra fire | fem | sex seks | sju syv | åtta otte | nio ni | tio ti'
const lateHours = 'elva elleve | tolv'

const unbilled =
  'not billable/non-billable/unbilled | ej debiterbar/ej debiterbart | ikke fakturerbar/ikke fakturerbart | niet declarabel | לא לחיוב'

const minutes = (count: number) => count * 60
const lengths: Readonly<Record<string, number>> = {
  'a quarter of an hour/quarter of an hour/quarter hour': minutes(15),
  'en kvart/kvart/et kvarter/kvarter/een kwartier/kwartier/רבע שעה': minutes(15),
  'half an hour/half hour/a half hour/halvtimme/en halvtimme/en halv timme': minutes(30),
  'halv timme/en halv time/halv time/half uur/een half uur/halfuur/חצי שעה': minutes(30),
  'three quarters of an hour/tre kvart/tre kvarter/drie kwartier/שלושת רבעי שעה': minutes(45),
  'an hour/one hour/en timme/en time/een uur/שעה/שעה אחת': hourSeconds,
  'an hour and a half/one and a half hours/en och en halv timme/halvannan timme': minutes(90),
  'halvanden time/anderhalf uur/anderhalve uur/שעה וחצי': minutes(90),
  'two hours/två timmar/to timer/twee uur/שעתיים': 2 * hourSeconds,
  'שעתיים וחצי/two and a half hours/två och en halv timme/to en halv time/tweeënhalf uur':
    minutes(150),
  'three hours/tre timmar/tre timer/drie uur/שלוש שעות': 3 * hourSeconds,
}

const parted = (line: string, by: RegExp = /[ |]+/): readonly string[] =>
  line
    .split(by)
    .filter((word) => word !== '')
    .map(foldDateText)

export const startWords: ReadonlySet<string> = new Set(parted(starts))
export const internalWords: ReadonlySet<string> = new Set(parted(internals))
export const toWords: readonly string[] = [...new Set(parted(tos))]
export const sinceWords: readonly string[] = [...new Set(parted(sinces))]
export const atWords: readonly string[] = [...new Set(parted(ats))]

/** Hours of the clock in words, folded. */
export const hourWords: ReadonlyMap<string, number> = new Map(
  `${hours} | ${lateHours}`
    .split('|')
    .flatMap((words, at) => parted(words).map((word) => [word, at + 1] as const)),
)

/** Phrases for "not billable", the longest first. */
export const unbilledPhrases: readonly string[] = longestFirst(parted(unbilled, / ?[|/] ?/))

/** Lengths said in words and their seconds, the longest phrase first. */
export const lengthPhrases: readonly (readonly [phrase: string, seconds: number])[] =
  Object.entries(lengths)
    .flatMap(([line, seconds]) => parted(line, /\//).map((phrase) => [phrase, seconds] as const))
    .toSorted(([a], [b]) => b.length - a.length)

/** What an activity may be called, folded. */
export const activityWords: ReadonlyMap<string, Activity> = new Map(
  (Object.keys(activityNames) as Activity[]).flatMap((activity) =>
    parted(activityNames[activity]).map((word) => [word, activity] as const),
  ),
)

/** The activities a typed word may mean: the one it names, else those it begins the name of. */
export function activitiesOf(folded: string): readonly Activity[] {
  const exact = activityWords.get(folded)
  if (exact) return [exact]
  if (folded === '') return []
  const begun = [...activityWords].filter(([word]) => word.startsWith(folded))
  return [...new Set(begun.map(([, activity]) => activity))]
}

// Short words for weekdays that are common words of other languages: read within a line in their own only.
const ownLanguage: Readonly<Record<string, string>> = {
  ma: 'nl',
  di: 'nl',
  wo: 'nl',
  do: 'nl',
  vr: 'nl',
  za: 'nl',
  zo: 'nl',
  man: 'da',
}

/** Whether a folded word means a day of the week only in another language than the locale's. */
export const isForeignDay = (folded: string, locale: string): boolean => {
  const own = ownLanguage[folded]
  return own !== undefined && !locale.toLowerCase().startsWith(own)
}

function longestFirst(phrases: readonly string[]): readonly string[] {
  return phrases.toSorted((a, b) => b.length - a.length)
}
