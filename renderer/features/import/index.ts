export { DropTarget } from './drop-target.tsx'
export { EarlierImports } from './earlier-imports.tsx'
export { ImportPage } from './import-page.tsx'
