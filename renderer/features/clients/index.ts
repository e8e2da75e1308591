export { ClientMenu } from './client-menu.tsx'
export { ClientsPage } from './clients-page.tsx'
export { OpenClient, OpenMerge, OpenProject } from './open-client.tsx'
