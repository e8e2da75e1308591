// The words of typed dates, in every language the app speaks: all are read, whichever it speaks now.

/** What a part of a typed date says. */
export type DatePart = {
  readonly kind:
    | 'number'
    /** A day by its distance from today: of yesterday −1. */
    | 'day'
    /** 1 for Monday to 7 for Sunday. */
    | 'weekday'
    /** 1 for January. */
    | 'month'
    /** The last weekday (−1) or the next (1). */
    | 'which'
    /** Ago (−1) or ahead (1): of a number of days or weeks. */
    | 'way'
    /** So many days: of a week 7. */
    | 'unit'
  readonly value: number
  /** As written, folded. */
  readonly text: string
}

type Lines = Readonly<Record<number, string>>

// Parted by a bar: English, Swedish, Danish, Dutch, Hebrew.

const days: Lines = {
  [-2]: 'förrgår iförrgår | forgårs iforgårs | eergisteren | שלשום',
  [-1]: 'yesterday | igår | gisteren | אתמול',
  0: 'today | idag | vandaag | היום',
  1: 'tomorrow | imorgon | imorgen | morgen | מחר',
  2: 'övermorgon iövermorgon | overmorgen iovermorgen | מחרתיים',
}

const weekdays: Lines = {
  1: "monday mon | måndag mån | mandag man | maandag ma | שני ב'",
  2: "tuesday tues tue | tisdag tis | tirsdag tirs tir | dinsdag di | שלישי ג'",
  3: "wednesday wed | onsdag ons | woensdag wo | רביעי ד'",
  4: "thursday thurs thur thu | torsdag tors tor | donderdag do | חמישי ה'",
  5: "friday fri | fredag fre | vrijdag vr | שישי ששי ו'",
  6: "saturday sat | lördag lör | lørdag lør | zaterdag za | שבת ש'",
  7: "sunday sun | söndag sön | søndag søn | zondag zo | ראשון א'",
}

const months: Lines = {
  1: 'january jan | januari | januar | ינואר ינו',
  2: 'february feb | februari | februar | פברואר פבר',
  3: 'march mar | mars | marts | maart mrt | מרץ מרס',
  4: 'april apr | אפריל אפר',
  5: 'may | maj | mei | מאי',
  6: 'june jun | juni | יוני',
  7: 'july jul | juli | יולי',
  8: 'august aug | augusti | augustus | אוגוסט אוג',
  9: 'september sept sep | ספטמבר ספט',
  10: 'october oct | oktober okt | אוקטובר אוק',
  11: 'november nov | נובמבר נוב',
  12: 'december dec | דצמבר דצמ',
}

const which: Lines = {
  [-1]: 'last | förra senaste | sidste forrige | afgelopen vorige | שעבר שעברה האחרון האחרונה',
  1: 'next | nästa på | næste | volgende komende aanstaande | הבא הבאה הקרוב הקרובה',
}

const ways: Lines = {
  [-1]: 'ago | sedan | siden | geleden | לפני',
  1: 'in | om | over | בעוד',
}

const units: Lines = {
  1: 'day days | dag dagar dage dagen | ימים',
  2: 'יומיים',
  7: 'week weeks weken | vecka veckor | uge uger | שבוע שבועות',
  14: 'שבועיים',
}

const fillers =
  'the of on st nd rd th a one | den d på e en ett et i för for | de op ste een | יום ביום ב ה'

/** A text as dates are compared: small letters without marks, plain digits, one hyphen and apostrophe. */
export const foldDateText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[\u2010-\u2015\u2212\u05be]/g, '-')
    .replace(/[\u2018\u2019\u05f3`´]/g, "'")
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/\s+/g, ' ')
    .trim()

/** The digits of a script stand in a row of ten, now and then behind those of another. */
function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let row = point
  while (/\p{Nd}/u.test(String.fromCodePoint(row - 1))) row -= 1
  return String((point - row) % 10)
}

/** What a folded word says: nothing for a filler such as `the`, null for a word no date holds. */
export const partsOfWord = (folded: string): readonly DatePart[] | null => known.get(folded) ?? null

const known: ReadonlyMap<string, readonly DatePart[]> = new Map([
  ...wordsIn(fillers).map((word): Known => [word, []]),
  ...wordsOf('which', which),
  ...wordsOf('way', ways),
  ...wordsOf('unit', units),
  ...wordsOf('day', days),
  ...wordsOf('weekday', weekdays).flatMap(weekdayForms),
  // Hebrew puts "in" before the month: 3 ביוני.
  ...wordsOf('month', months).flatMap(([word, parts]): Known[] => [
    [word, parts],
    [`ב${word}`, parts],
  ]),
])

type Known = readonly [word: string, parts: readonly DatePart[]]

function wordsOf(kind: DatePart['kind'], lines: Lines): readonly Known[] {
  return Object.entries(lines).flatMap(([value, line]) =>
    wordsIn(line).map((word): Known => [word, [{ kind, value: Number(value), text: word }]]),
  )
}

/** Swedish and Danish say `måndagen`, and `i måndags` of the last one. */
function weekdayForms([word, parts]: Known): readonly Known[] {
  if (!word.endsWith('dag')) return [[word, parts]]
  const last: DatePart = { kind: 'which', value: -1, text: word }
  return [
    [word, parts],
    [`${word}en`, parts],
    [`${word}s`, [last, ...parts]],
  ]
}

function wordsIn(line: string): readonly string[] {
  return line.split(/[ |]+/).map(foldDateText)
}
