import { dayNumber, isIsoDate } from '../../../../shared/domain/calendar.ts'

// Months in English, Swedish, Danish, Norwegian, Dutch, German, Finnish, French, Spanish, Polish and Hebrew,
// whole or by the letters that tell them apart.
const months: readonly string[] = [
  'january jan januari januar januari januarij jänner tammikuu tammikuuta tammi janvier janv enero styczeń stycznia ינואר ינו',
  'february feb februari februar februari helmikuu helmikuuta helmi février fevrier févr fev febrero luty lutego פברואר פבר',
  'march mar mars marts maart mrt märz maerz mär maaliskuu maaliskuuta maalis marzo marzec marca מרץ מרס מרת',
  'april apr huhtikuu huhtikuuta huhti avril avr abril kwiecień kwietnia אפריל אפר',
  'may maj mai mei toukokuu toukokuuta touko mayo maja מאי',
  'june jun juni kesäkuu kesäkuuta kesä juin junio czerwiec czerwca יוני יונ',
  'july jul juli heinäkuu heinäkuuta heinä juillet juil julio lipiec lipca יולי יול',
  'august aug augusti augustus elokuu elokuuta elo août aout agosto sierpień sierpnia אוגוסט אוג',
  'september sep sept syyskuu syyskuuta syys septembre septiembre wrzesień września ספטמבר ספט',
  'october oct oktober okt lokakuu lokakuuta loka octobre octubre październik października אוקטובר אוק',
  'november nov marraskuu marraskuuta marras novembre noviembre listopad listopada נובמבר נוב',
  'december dec dez desember dezember des joulukuu joulukuuta joulu décembre decembre déc diciembre grudzień grudnia דצמבר דצמ',
]

const monthOf: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

const weekdays =
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
  'måndag mån tisdag tis onsdag ons torsdag tors tor fredag fre lördag lör söndag sön ' +
  'mandag man tirsdag tirs tir lørdag lør søndag søn maandag ma dinsdag di woensdag wo donderdag do vrijdag vr ' +
  'zaterdag za zondag zo montag mo dienstag mittwoch mi donnerstag freitag fr samstag sa sonnabend sonntag so ' +
  'maanantai tiistai ti keskiviikko ke torstai to perjantai pe lauantai la sunnuntai su ' +
  'lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim ' +
  "יום ראשון שני שלישי רביעי חמישי שישי שבת א' ב' ג' ד' ה' ו' ש'"
const isWeekday = new Set(weekdays.split(' '))

/** A date without the weekday before or behind it. */
export function withoutWeekday(text: string): string {
  if (text.length > 60 || !/\p{L}/u.test(text)) return text
  const words = text.split(/(?<=[\p{L}.,'])[\s,]+|,\s*/u)
  const rest = words.filter((word) => !isWeekday.has(word.toLowerCase().replace(/[.,]+$/, '')))
  return rest.length === words.length ? text : rest.join(' ').trim()
}

const partsOf = /[\p{L}]+|\d+/gu

/** Day number of a date with its month in words: `Jan 5, 2026`, `5 januari 2026`, `17-Jan-26`; null for any other. */
export function parseDateInWords(text: string): number | null {
  if (text.length > 40) return null
  const parts = text.toLowerCase().match(partsOf) ?? []
  const month = parts.map((part) => monthOf.get(part.replace(/^ב(?=\p{L}{3})/u, ''))).find(Boolean)
  const numbers = parts.filter((part) => /^\d+$/.test(part))
  const words = parts.filter((part) => !/^\d+$/.test(part) && !fillers.has(part))
  if (month === undefined || numbers.length !== 2 || words.length !== 1) return null
  const [first = '', second = ''] = numbers
  const [day, year] = first.length === 4 ? [second, first] : [first, second]
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return null
  const full = year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`
  const iso = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? dayNumber(iso) : null
}

/** What stands around the numbers: `5th of January`, `den 5. januar`, `le 1er mars`. */
const fillers: ReadonlySet<string> = new Set('st nd rd th of den the le er de del d w'.split(' '))
