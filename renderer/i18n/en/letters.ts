export const letters = {
  title: 'Say no',
} as const
