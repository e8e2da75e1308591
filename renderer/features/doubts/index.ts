export { ClientToCheck, ToCheck } from './to-check.tsx'
