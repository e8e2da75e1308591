import { someStatus, type RenderOptions } from './fake-core.tsx'

/** Where things stand on the last day of the sample data, in the looks a page is shown in. */
export const samplesEnd = ({ locale = 'en', scheme = 'light', settings }: RenderOptions) => ({
  'app.status': () => ({
    ...someStatus({ language: locale, theme: scheme, ...settings }),
    today: '2026-10-31',
  }),
})
