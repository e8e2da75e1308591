import { dateFields } from '../../support/dates/date-fields.ts'
import { dateOrders, typedDates } from '../../support/dates/typed-dates.ts'

// One field of each kind and the order that differs most; all the others in `npm run test:full`.
const few = new Set([
  'entry-fields.tsx: date',
  'who-fields.tsx: issuedOn',
  'window-chooser.tsx: asOf',
])
typedDates(
  dateFields.filter(({ at }) => few.has(at)),
  dateOrders.filter(([language]) => language === 'sv'),
)
