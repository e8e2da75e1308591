import { dateFields } from '../../support/dates/date-fields.ts'
import { dateOrders, typedDates } from '../../support/dates/typed-dates.ts'

typedDates(dateFields, dateOrders)
