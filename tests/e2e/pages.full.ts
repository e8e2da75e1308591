import { everyPage } from '../support/page/every-page.ts'

// Every language in one of the themes at least.
everyPage({ language: 'he', theme: 'dark' })
everyPage({ language: 'en', theme: 'light' })
everyPage({ language: 'en', theme: 'dark' })
everyPage({ language: 'sv', theme: 'light' })
everyPage({ language: 'da', theme: 'dark' })
everyPage({ language: 'nl', theme: 'light' })
everyPage({ language: 'he', theme: 'light' })
