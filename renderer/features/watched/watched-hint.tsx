import { Button } from '@mantine/core'
import { IconFolderSearch } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { counted } from '../../components/counted.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useDismiss, useLookAt, useWatched } from './use-watched.ts'
import classes from './watched.module.css'

/** One quiet line for new files in the watched folder: look at them, or pass them over. */
export function WatchedHint({ onOpen }: { readonly onOpen?: () => void }) {
  const t = useT()
  const format = useFormat()
  const watched = useWatched()
  const lookAt = useLookAt()
  const dismiss = useDismiss()
  const [, navigate] = useLocation()
  if (watched === null) return null
  const { files } = watched
  const folder = format.isolate(watched.folder ?? '')
  const [only, ...others] = files
  const look = () => {
    if (only && others.length === 0) lookAt(only)
    else navigate('/import')
    onOpen?.()
  }
  return (
    <div className={classes['hint']} role="note">
      <IconFolderSearch size={18} stroke={1.7} aria-hidden="true" />
      <p>
        {only === undefined
          ? t(($) => $.imports.watched.gone, { folder })
          : t(($) => $.imports.watched.hint, { ...counted(format, files.length), folder })}
      </p>
      {only !== undefined && (
        <>
          <Button variant="light" size="compact-sm" onClick={look}>
            {t(($) => $.imports.watched.look)}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => dismiss(files)}>
            {t(($) => $.imports.watched.dismiss)}
          </Button>
        </>
      )}
    </div>
  )
}
