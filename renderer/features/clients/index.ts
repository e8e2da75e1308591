export { ClientsPage } from './clients-page.tsx'
export { OpenClient, OpenProject } from './open-client.tsx'
