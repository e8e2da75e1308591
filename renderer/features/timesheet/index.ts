export { TimePage } from './time-page.tsx'
