import { TextInput } from '@mantine/core'
import { IconButton } from '../../components/icon-button.tsx'
import { IconX } from '@tabler/icons-react'
import type { Typed } from '../../forms/state/use-typed.ts'
import { useT } from '../../i18n/index.ts'
import classes from './timer-bar.module.css'

/** A note that was being typed when the timer was stopped elsewhere: there to be copied, until it is put away. */
export function NoteLeft({
  note: { typed, type, sending },
}: {
  readonly note: Typed<string, string>
}) {
  const t = useT()
  return (
    <div className={classes['noteLeft']} role="status">
      <p className="hw-small">{t(($) => $.time.timer.noteLeft)}</p>
      <TextInput
        className={classes['note'] ?? ''}
        aria-label={t(($) => $.common.fields.note)}
        value={typed ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <IconButton
        label={t(($) => $.common.dismiss)}
        onClick={() => sending(typed ?? '').done(typed ?? '')}
      >
        <IconX size={18} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
