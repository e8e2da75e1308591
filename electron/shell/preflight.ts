export { preflight } from '../store/file/preflight.ts'
