export const weigh = {
  title: 'Weigh it up',
} as const
