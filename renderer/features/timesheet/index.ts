export { AddEntry } from './add-entry.tsx'
export { EditEntry } from './edit-entry.tsx'
export { TimePage } from './time-page.tsx'
