export { preflight } from '../store/preflight.ts'
