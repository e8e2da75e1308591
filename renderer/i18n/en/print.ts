export const print = {
  title: 'Client review',
} as const
