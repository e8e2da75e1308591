import type { DoubtCode } from '../../../../shared/domain/kinds.ts'

/** Where a doubt is mended that no single form can mend. */
const pages: Partial<Readonly<Record<DoubtCode, string>>> = {
  'no-payments': '/invoices',
  'import-not-billable': '/import',
  'import-before-invoices': '/import',
}

/** The page that mends such a doubt; null: a form or a click does. */
export const pageOf = (code: DoubtCode): string | null => pages[code] ?? null
