export { ProspectsPage } from './prospects-page.tsx'
