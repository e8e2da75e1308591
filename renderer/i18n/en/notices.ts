export const notices = {
  title: 'Flags',
} as const
