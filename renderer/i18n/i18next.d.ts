import 'i18next'
import type { English } from '../../shared/words/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: English }
    enableSelector: true
  }
}
