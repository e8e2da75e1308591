export { CalculatorButton } from './break-even-calculator.tsx'
export { RateField, rateNames, type RateName } from './rate-fields.tsx'
export { RatesPanel } from './rates-panel.tsx'
export { SettingsPage } from './settings-page.tsx'
