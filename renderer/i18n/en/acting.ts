export const acting = {
  title: 'Signs and remedies',
} as const
