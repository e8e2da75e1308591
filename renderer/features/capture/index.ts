export { CaptureLine } from './capture-line.tsx'
export { captureEvent } from './use-capture-keys.ts'
export { useLastLogged } from './last-logged.ts'
