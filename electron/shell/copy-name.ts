/** What a copy of the data is called that is saved on a day, such as `hourworth-2026-10-31.db`. */
export const copyName = (day: Date): string => `hourworth-${day.toISOString().slice(0, 10)}.db`
