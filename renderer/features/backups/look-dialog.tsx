import { Button, Modal } from '@mantine/core'
import type { Backup, Inside } from '../../../shared/domain/files/backups.ts'
import { useErrorText, type CallFailure } from '../../api/index.ts'
import { useFocusHome } from '../../components/hooks/use-focus-home.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './backups.module.css'
import { useBackupTexts } from './use-backup-texts.ts'

interface Props {
  readonly backup: Backup
  readonly inside: Inside
  /** What is in the database now. */
  readonly present: Inside
  readonly isBusy: boolean
  /** Why it could not be put back. */
  readonly error: CallFailure | null
  readonly onRestore: () => void
  readonly onClose: () => void
}

/** What putting a backup back would mean, in figures beside those of now, and the button that does it. */
export function LookDialog({ backup, inside, present, isBusy, error, onRestore, onClose }: Props) {
  const t = useT()
  const { when } = useBackupTexts()
  const errorText = useErrorText()
  useFocusHome()
  const isSame = kinds.every((kind) => inside[kind] === present[kind])
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      closeOnClickOutside={!isBusy}
      closeOnEscape={!isBusy}
      title={t(($) => $.backups.look.title, { when: when(backup.at) })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 120 }}
    >
      <p>{isSame ? t(($) => $.backups.look.same) : t(($) => $.backups.look.text)}</p>
      <Beside inside={inside} present={present} />
      <p className="hw-soft">{t(($) => $.backups.look.aside)}</p>
      {error && (
        <p className="hw-bad" role="alert">
          {errorText(error)}
        </p>
      )}
      <div className={classes['answers']}>
        <Button variant="default" disabled={isBusy} onClick={onClose}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        <Button loading={isBusy} onClick={onRestore}>
          {t(($) => $.backups.look.restore)}
        </Button>
      </div>
    </Modal>
  )
}

const kinds = ['clients', 'entries', 'seconds', 'invoices', 'lastEntry'] as const

function Beside({ inside, present }: Pick<Props, 'inside' | 'present'>) {
  const t = useT()
  const format = useFormat()
  const textsOf = ({ clients, entries, seconds, invoices, lastEntry }: Inside) => ({
    clients: format.number(clients),
    entries: format.number(entries),
    seconds: format.hours(seconds),
    invoices: format.number(invoices),
    lastEntry: lastEntry === null ? t(($) => $.backups.look.none) : format.date(lastEntry),
  })
  const now = textsOf(present)
  const then = textsOf(inside)
  return (
    <table className={classes['look']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="hw-only-for-readers">{t(($) => $.backups.look.what)}</span>
          </th>
          <th scope="col" className="hw-number-cell">
            {t(($) => $.backups.look.now)}
          </th>
          <th scope="col" className="hw-number-cell">
            {t(($) => $.backups.look.inside)}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(($) => $.backups.look.of[kind])}</th>
            <td className="hw-number-cell">{now[kind]}</td>
            <td className="hw-number-cell" data-differs={inside[kind] !== present[kind]}>
              {then[kind]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
