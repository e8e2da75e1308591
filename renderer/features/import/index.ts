export { DropTarget } from './drop-target.tsx'
export { EarlierImports } from './earlier-imports.tsx'
export { WatchedHint } from './watched/watched-hint.tsx'
export { ImportPage } from './import-page.tsx'
