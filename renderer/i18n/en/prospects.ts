export const prospects = {
  title: 'Prospects',
} as const
