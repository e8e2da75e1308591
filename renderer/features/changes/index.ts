export { ChangesPage } from './changes-page.tsx'
