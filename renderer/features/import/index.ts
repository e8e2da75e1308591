export { DropTarget } from './drop-target.tsx'
export { ImportPage } from './import-page.tsx'
