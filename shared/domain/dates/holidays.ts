import { dayNumber, weekdayOfDay, type IsoDate } from '../calendar.ts'
import type { Language } from '../kinds.ts'

/** Countries whose holidays are known. */
export const holidayCountries = [
  'DE',
  'DK',
  'FI',
  'FR',
  'GB',
  'IL',
  'NL',
  'NO',
  'SE',
  'US',
] as const
export type HolidayCountry = (typeof holidayCountries)[number]

// How a holiday is found. `12-25` a day of each year; `12-27@12` only on a Monday or Tuesday, as a substitute is;
// `05-01>1` the first Monday from 1 May on, `05-31<1` the last up to 31 May; `e+39` days from Easter Sunday;
// `Nisan-15` a day of the Hebrew year. Several, where any of them holds.
type Rules = Readonly<Record<string, string>>

const christian = {
  newYear: '01-01',
  easterMonday: 'e+1',
  christmas: '12-25',
  christmas2: '12-26',
} satisfies Rules
const easter = { goodFriday: 'e-2', easter: 'e+0', ascension: 'e+39', whitSunday: 'e+49' }
const midsummer = { midsummerEve: '06-19>5', midsummer: '06-20>6' }

const rules = {
  DE: {
    ...christian,
    goodFriday: 'e-2',
    labourDay: '05-01',
    ascension: 'e+39',
    whitMonday: 'e+50',
    nationalDay: '10-03',
  },
  DK: {
    ...christian,
    ...easter,
    maundyThursday: 'e-3',
    whitMonday: 'e+50',
    christmasEve: '12-24',
  },
  FI: {
    ...christian,
    goodFriday: 'e-2',
    easter: 'e+0',
    ascension: 'e+39',
    whitSunday: 'e+49',
    ...midsummer,
    epiphany: '01-06',
    labourDay: '05-01',
    allSaints: '10-31>6',
    independence: '12-06',
    christmasEve: '12-24',
  },
  FR: {
    newYear: '01-01',
    easterMonday: 'e+1',
    labourDay: '05-01',
    victory: '05-08',
    ascension: 'e+39',
    whitMonday: 'e+50',
    nationalDay: '07-14',
    assumption: '08-15',
    allSaints: '11-01',
    armistice: '11-11',
    christmas: '12-25',
  },
  GB: {
    newYear: '01-01 01-02@1 01-03@1',
    goodFriday: 'e-2',
    easterMonday: 'e+1',
    bankHoliday: '05-01>1 05-31<1 08-31<1',
    christmas: '12-25 12-27@12',
    christmas2: '12-26 12-28@12',
  },
  IL: {
    roshHashanah: 'Tishri-1 Tishri-2',
    yomKippur: 'Tishri-10',
    sukkot: 'Tishri-15',
    simchatTorah: 'Tishri-22',
    passover: 'Nisan-15 Nisan-21',
    // 5 Iyar, moved away from the Sabbath and from the day after it.
    independence: 'Iyar-5@3 Iyar-4@4 Iyar-3@4 Iyar-6@2',
    shavuot: 'Sivan-6',
  },
  NL: {
    ...christian,
    easter: 'e+0',
    ascension: 'e+39',
    whitSunday: 'e+49',
    whitMonday: 'e+50',
    kingsDay: '04-27@123456 04-26@6',
  },
  NO: {
    ...christian,
    ...easter,
    maundyThursday: 'e-3',
    labourDay: '05-01',
    constitution: '05-17',
    whitMonday: 'e+50',
  },
  SE: {
    ...christian,
    ...easter,
    ...midsummer,
    epiphany: '01-06',
    labourDay: '05-01',
    nationalDay: '06-06',
    allSaints: '10-31>6',
    christmasEve: '12-24',
    newYearsEve: '12-31',
  },
  US: {
    newYear: '01-01 12-31@5 01-02@1',
    kingDay: '01-15>1',
    presidents: '02-15>1',
    memorial: '05-31<1',
    juneteenth: '06-19 06-18@5 06-20@1',
    independence: '07-04 07-03@5 07-05@1',
    laborDay: '09-01>1',
    columbus: '10-08>1',
    veterans: '11-11 11-10@5 11-12@1',
    thanksgiving: '11-22>4',
    christmas: '12-25 12-24@5 12-26@1',
  },
} satisfies Readonly<Record<HolidayCountry, Rules>>

type KeysOf<T> = T extends unknown ? keyof T : never
/** What a holiday is called (`time.holiday`). */
export type Holiday = KeysOf<(typeof rules)[HolidayCountry]>

/** The holiday on a local date in a country on which people there do not work; null: none. */
export function holidayOn(country: HolidayCountry, date: IsoDate): Holiday | null {
  const found = Object.entries(rules[country]).find(([, rule]) =>
    rule.split(' ').some((one) => holds(one, date)),
  )
  return found ? (found[0] as Holiday) : null
}

function holds(rule: string, date: IsoDate): boolean {
  const day = dayNumber(date)
  if (rule.startsWith('e'))
    return day - easterOf(Number(date.slice(0, 4))) === Number(rule.slice(1))
  const [, base = '', sign, argument = ''] = /^([\w-]+)(?:([@<>])(\d+))?$/.exec(rule) ?? []
  const weekday = String(weekdayOfDay(day))
  if (/^[A-Z]/.test(base)) return hebrewDay(day) === base && (sign !== '@' || argument === weekday)
  const since = day - dayNumber(`${date.slice(0, 4)}-${base}`)
  if (sign === '>') return weekday === argument && since >= 0 && since < 7
  if (sign === '<') return weekday === argument && since <= 0 && since > -7
  return since === 0 && (sign !== '@' || argument.includes(weekday))
}

/** Day number of Easter Sunday in the Gregorian calendar. */
function easterOf(year: number): number {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moon = (19 * golden + century - Math.floor(century / 4) - shift(century) + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const inMarch = 22 + moon + sunday - 7 * late
  return dayNumber(`${year}-03-01`) + inMarch - 1
}

const shift = (century: number) => Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)

const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
})

function hebrewDay(day: number): string {
  const parts = hebrew.formatToParts(day * 86_400_000)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('month')}-${of('day')}`
}

const zones: Readonly<Record<string, HolidayCountry>> = {
  'Europe/Stockholm': 'SE',
  'Europe/Copenhagen': 'DK',
  'Europe/Amsterdam': 'NL',
  'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI',
  'Europe/Mariehamn': 'FI',
  'Europe/Berlin': 'DE',
  'Europe/Busingen': 'DE',
  'Europe/Paris': 'FR',
  'Europe/London': 'GB',
  'Asia/Jerusalem': 'IL',
  'Asia/Tel_Aviv': 'IL',
}
const american =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana|Kentucky))/
const spokenIn: Partial<Record<Language, HolidayCountry>> = {
  sv: 'SE',
  da: 'DK',
  nl: 'NL',
  he: 'IL',
}

/** What the setting may be: a country, what is guessed, or no holidays. */
export const countryChoices = ['auto', 'none', ...holidayCountries] as const
export type CountryChoice = (typeof countryChoices)[number]

/** The country whose holidays hold; null: none do. */
export function holidayCountryOf({
  country,
  zone,
  language,
}: {
  readonly country: CountryChoice
  readonly zone: string
  readonly language: Language
}): HolidayCountry | null {
  if (country === 'none') return null
  return country === 'auto' ? countryGuess(zone, language) : country
}

/** The country a time zone lies in, else the one a language is spoken in; null: neither says one that is known. */
export function countryGuess(zone: string, language: Language): HolidayCountry | null {
  return zones[zone] ?? (american.test(zone) ? 'US' : (spokenIn[language] ?? null))
}
