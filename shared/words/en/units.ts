export const units = {
  hours: '{{value}} h',
  perHour: '{{value}}/h',
  day_one: '{{value}} day',
  day_other: '{{value}} days',
} as const
