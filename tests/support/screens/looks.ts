/** The looks every page must be accessible in, each with what `renderApp` needs for it. */
export const looks = [
  ['English, light', {}],
  ['English, dark', { scheme: 'dark' }],
  ['Hebrew', { locale: 'he' }],
] as const
