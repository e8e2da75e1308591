export { BreakEvenCalculator } from './break-even-calculator.tsx'
export { currencyChoices, zoneChoices } from './choices.ts'
export { RateField, rateNames, type RateName } from './rate-fields.tsx'
export { SettingsPage } from './settings-page.tsx'
