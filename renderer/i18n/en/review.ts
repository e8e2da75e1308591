export const review = {
  title: 'Compare',
} as const
