import { Button } from '@mantine/core'
import { Section } from '../../components/page.tsx'
import { localDate } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useDismiss, useLookAt, useWatched, type WatchedFile } from './use-watched.ts'
import classes from './watched.module.css'

/** The new files of the watched folder, each to be looked at as if it had been chosen, or passed over. */
export function WatchedFiles() {
  const t = useT()
  const { isolate } = useFormat()
  const watched = useWatched()
  const dismiss = useDismiss()
  if (watched === null) return null
  const { files } = watched
  const folder = isolate(watched.folder ?? '')
  return (
    <Section
      title={t(($) => $.imports.watched.title, { folder })}
      actions={
        files.length > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => dismiss(files)}>
            {t(($) => $.imports.watched.dismissAll)}
          </Button>
        )
      }
    >
      {watched.isGone ? (
        <p className="hw-soft">{t(($) => $.imports.watched.gone, { folder })}</p>
      ) : (
        <ul className="hw-rows">
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function FileRow({ file }: { readonly file: WatchedFile }) {
  const t = useT()
  const format = useFormat()
  const lookAt = useLookAt()
  const dismiss = useDismiss()
  const name = format.isolate(file.name)
  return (
    <li className={classes['file']}>
      <p className="hw-grow">
        <bdi>{file.name}</bdi>{' '}
        <span className="hw-small">
          {format.date(localDate(file.changedAt, format.zone))} {format.time(file.changedAt)}
        </span>
      </p>
      <Button
        variant="light"
        size="compact-sm"
        aria-label={t(($) => $.imports.watched.lookAt, { name })}
        onClick={() => lookAt(file)}
      >
        {t(($) => $.imports.watched.look)}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t(($) => $.imports.watched.dismissOne, { name })}
        onClick={() => dismiss([file])}
      >
        {t(($) => $.imports.watched.dismiss)}
      </Button>
    </li>
  )
}
