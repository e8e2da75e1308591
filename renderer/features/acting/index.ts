export { ActingOnPaper } from './acting-on-paper.tsx'
export { ClientActing } from './client-acting.tsx'
