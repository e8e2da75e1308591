import { rollUp, workWeek, type ClientHistory } from '../../../../shared/profitability/index.ts'
import model from '../../../fixtures/samples/model.json' with { type: 'json' }
import { bookClients, bookSettings, readEntries, type Book } from '../../../support/rules/book.ts'

const { settings, clients, projects, entries, invoices, payments } = model

/** The sample set as it stands in the model: with states, agreed rates, fees and estimates. */
export const sampleBook: Book = {
  settings: {
    ...settings,
    tailGraceDays: 100,
    workingHours: Object.fromEntries(
      Object.entries(settings.workingHours).map(([weekday, spans]) => [
        weekday,
        spans.map(([from = '', to = '']) => [from, to] as const),
      ]),
    ),
  },
  clients: clients.map(({ name, state }) => ({ name, state: state as ClientHistory['state'] })),
  projects: projects.map((project) => ({
    ...project,
    pricing: project.pricing as 'hourly' | 'fixed' | 'retainer',
  })),
  agreedRates: clients.flatMap(({ name, currency, agreedRates }) =>
    agreedRates.map(({ from, rate }) => ({ client: name, from, rate, currency })),
  ),
  entries,
  invoices,
  payments,
}

/** What the files of the samples hold of it: time, invoices and payments alone. */
export const filesBook: Book = {
  ...sampleBook,
  clients: clients.map(({ name }) => ({ name })),
  projects: projects.map(({ client, name }) => ({ client, name })),
  agreedRates: [],
}

/** The settings the sample figures were computed with. */
export const sampleSettings = bookSettings(sampleBook)

/** Seconds of the internal entries per day (T1–T4). */
export const internalDays = () =>
  rollUp(readEntries(model.internalEntries), workWeek(sampleSettings.workingHours))

/** The sample clients with their day rows rolled up from the entries. */
export const sampleClients = (): ClientHistory[] => bookClients(filesBook)
