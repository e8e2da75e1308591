/// <reference types="vite/client" />
/** Every look a page must be accessible in, each with what `renderApp` needs for it. */
const all = [
  ['English, light', { locale: 'en', scheme: 'light' }],
  ['Hebrew, dark', { locale: 'he', scheme: 'dark' }],
  ['English, dark', { locale: 'en', scheme: 'dark' }],
  ['Hebrew, light', { locale: 'he', scheme: 'light' }],
] as const

/** Each theme and each direction once; all four in `npm run test:full`. */
export const looks = import.meta.env['HOURWORTH_ALL_LOOKS'] === '1' ? all : all.slice(0, 2)
