import { type ImportFormat, isTracker, trackerNames } from '../../../shared/domain/kinds.ts'
import type { Translate } from '../../i18n/index.ts'

/** What a format is called: a product by its name, the others in the user's language. */
export const formatName = (t: Translate, format: ImportFormat): string =>
  isTracker(format) ? trackerNames[format] : t(($) => $.imports.format[format])
