export { AddEntry } from './form/add-entry.tsx'
export { EditEntry } from './form/edit-entry.tsx'
export { Reminder } from './reminder/reminder.tsx'
export { TimePage } from './time-page.tsx'
