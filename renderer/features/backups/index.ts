export { BackupTable, type BackupAction } from './backup-table.tsx'
export { BackupsSection } from './backups-section.tsx'
export { useBackupTexts } from './use-backup-texts.ts'
