export { pendingFile } from './pending-file.ts'
export { WatchedFiles } from './watched-files.tsx'
export { WatchedHint } from './watched-hint.tsx'
