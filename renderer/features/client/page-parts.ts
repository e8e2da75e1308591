/** The parts of the client page, in its order: by what matters most. */
export const pageParts = [
  'verdict',
  'rate',
  'flags',
  'payment',
  'hours',
  'share',
  'invoices',
] as const
export type PagePart = (typeof pageParts)[number]

/** The id of a part's element. */
export const partId = (part: PagePart): string => `part-${part}`
