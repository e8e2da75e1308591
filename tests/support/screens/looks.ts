import { thorough } from '../thorough.ts'

/** Every look a page must be accessible in, each with what `renderApp` needs for it. */
const all = [
  ['English, light', { locale: 'en', scheme: 'light' }],
  ['Hebrew, dark', { locale: 'he', scheme: 'dark' }],
  ['English, dark', { locale: 'en', scheme: 'dark' }],
  ['Hebrew, light', { locale: 'he', scheme: 'light' }],
] as const

/** Each theme and each direction once; all four in `npm run test:full`. */
export const looks = thorough(all, 2)
