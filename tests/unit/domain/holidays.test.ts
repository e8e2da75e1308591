import { expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar.ts'
import {
  countryGuess,
  holidayCountries,
  holidayCountryOf,
  holidayOn,
  type Holiday,
  type HolidayCountry,
} from '../../../shared/domain/dates/holidays.ts'

const yearOf = (country: HolidayCountry, year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(
    (date) => date.startsWith(String(year)) && holidayOn(country, date) !== null,
  )

test.for<readonly [HolidayCountry, string, Holiday]>([
  ['SE', '2026-06-19', 'midsummerEve'],
  ['SE', '2026-10-31', 'allSaints'],
  ['SE', '2024-05-09', 'ascension'],
  ['DK', '2026-04-02', 'maundyThursday'],
  ['NL', '2025-04-26', 'kingsDay'],
  ['NL', '2026-04-27', 'kingsDay'],
  ['GB', '2026-12-28', 'christmas2'],
  ['GB', '2022-01-03', 'newYear'],
  ['GB', '2026-08-31', 'bankHoliday'],
  ['US', '2026-07-03', 'independence'],
  ['US', '2026-11-26', 'thanksgiving'],
  ['IL', '2026-04-22', 'independence'],
  ['IL', '2026-09-21', 'yomKippur'],
  ['IL', '2024-10-03', 'roshHashanah'],
  ['FR', '2026-07-14', 'nationalDay'],
  ['FI', '2026-12-06', 'independence'],
  ['NO', '2026-05-17', 'constitution'],
  ['DE', '2026-05-25', 'whitMonday'],
])('%s: %s is a day off', ([country, date, holiday]) => {
  expect(holidayOn(country, date)).toBe(holiday)
})

test('a year of each country holds as many as its law and custom say', () => {
  const counts = holidayCountries.map((country) => [country, yearOf(country, 2027).length])
  expect(Object.fromEntries(counts)).toEqual({
    DE: 9,
    DK: 11,
    FI: 15,
    FR: 11,
    GB: 10,
    IL: 9,
    NL: 9,
    NO: 11,
    SE: 16,
    US: 15,
  })
})

test('the country is guessed from the time zone, else from the language, unless it was chosen', () => {
  expect(countryGuess('Europe/Stockholm', 'en')).toBe('SE')
  expect(countryGuess('America/New_York', 'he')).toBe('US')
  expect(countryGuess('America/Toronto', 'en')).toBeNull()
  expect(countryGuess('Asia/Tokyo', 'nl')).toBe('NL')
  const setting = { zone: 'Europe/Stockholm', language: 'en' } as const
  expect(holidayCountryOf({ ...setting, country: 'auto' })).toBe('SE')
  expect(holidayCountryOf({ ...setting, country: 'DK' })).toBe('DK')
  expect(holidayCountryOf({ ...setting, country: 'none' })).toBeNull()
})
