export { AddEntry } from './form/add-entry.tsx'
export { EditEntry } from './form/edit-entry.tsx'
export { TimePage } from './time-page.tsx'
export { useDaysOff, useUnlogged } from './week/use-unlogged.ts'
