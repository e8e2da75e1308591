// In which order a locale writes the numbers of a date.

/** Whether the locale writes the month before the day: 11/30. */
export const isMonthFirst = (locale: string): boolean => {
  // Swedish writes 3/11 for the third of November although its full date begins with the year.
  const order = partsOf(locale, { day: 'numeric', month: 'numeric' })
  return order.indexOf('month') < order.indexOf('day')
}

/** Whether the locale begins a full date with the year: 2026-11-30. */
export const isYearFirst = (locale: string): boolean =>
  partsOf(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })[0] === 'year'

function partsOf(locale: string, options: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory' })
  return format
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type !== 'literal')
}
