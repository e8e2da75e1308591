import { IconFileImport, IconLock } from '@tabler/icons-react'
import { trackerNames } from '../../../shared/domain/kinds.ts'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import { useT } from '../../i18n/index.ts'
import { ChooseFile } from './choose-file.tsx'
import classes from './import.module.css'

/** Where an import begins: a file dropped or chosen, and what can be read. */
export function StartPanel({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useT()
  const listOf = useListOf()
  return (
    <div className={classes.drop}>
      <span className={classes.dropIcon} data-tone="accent" aria-hidden="true">
        <IconFileImport size={28} stroke={1.6} />
      </span>
      <p className={classes.dropTitle}>{t(($) => $.imports.drop.title)}</p>
      <ChooseFile onFile={onFile} size="md">
        {t(($) => $.imports.drop.choose)}
      </ChooseFile>
      <p className={classes.soft}>
        {t(($) => $.imports.drop.formats, {
          trackers: listOf(Object.values(trackerNames), 'unit'),
        })}
      </p>
      <p className={classes.badge}>
        <IconLock size={16} stroke={1.8} aria-hidden="true" />
        {t(($) => $.imports.drop.local)}
      </p>
    </div>
  )
}
