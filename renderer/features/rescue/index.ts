export { RescuePage } from './rescue-page.tsx'
