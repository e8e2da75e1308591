export { createFormat, type Format, type FormatSetting } from './format.ts'
export { FormatProvider, useFormat } from './use-format.tsx'
export type { DateStyle } from './date.ts'
export type { MoneyStyle } from './money.ts'
