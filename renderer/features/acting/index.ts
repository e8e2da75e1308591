export { ClientActing } from './client-acting.tsx'
