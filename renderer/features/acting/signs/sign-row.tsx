import { IconCheck, IconRotate } from '@tabler/icons-react'
import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import { criticalSigns } from '../../../../shared/domain/kinds.ts'
import { useCommand, useStatus } from '../../../api/index.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import acting from '../acting.module.css'
import { Critical } from './sign-dialog.tsx'
import { useTakesFocus } from '../../../components/hooks/use-edited.ts'
import { useItemNames } from '../use-words.ts'

const icon = { size: 17, stroke: 1.8, 'aria-hidden': true } as const

interface Props {
  readonly sign: Sign
  /** What can be done with it; left out on paper. */
  readonly doing?: Doing
}

interface Doing {
  /** True: its form was just left. */
  readonly takesFocus: boolean
  readonly onEdit: () => void
}

/** One warning sign with its day and note; closing, opening again and deleting can be undone. */
export function SignRow({ sign, doing }: Props) {
  const t = useT()
  const format = useFormat()
  const { closedOn } = sign
  return (
    <li className={acting['row']} data-past={closedOn !== null}>
      <div className="hw-main">
        <p className={acting['what']}>
          <span>{t(($) => $.acting.sign[sign.kind])}</span>
          {criticalSigns.has(sign.kind) && <Critical />}
        </p>
        <p className="hw-small">
          {t(($) => $.acting.signs.seenOn, { date: format.date(sign.on) })}
          {closedOn !== null &&
            ` · ${t(($) => $.acting.signs.closedOn, { date: format.date(closedOn) })}`}
        </p>
        {sign.note !== '' && (
          <p className={acting['note']}>
            <bdi>{sign.note}</bdi>
          </p>
        )}
      </div>
      {doing && <SignButtons sign={sign} {...doing} />}
    </li>
  )
}

function SignButtons({ sign, takesFocus, onEdit }: Doing & Pick<Props, 'sign'>) {
  const t = useT()
  const { today } = useStatus()
  const name = useItemNames().sign(sign)
  const edit = useTakesFocus(takesFocus)
  const isOpen = sign.closedOn === null
  const update = useCommand('signs.update', {
    undoText: isOpen ? t(($) => $.acting.signs.closed) : t(($) => $.acting.signs.reopened),
  })
  // A sign noted for a later day than today is closed on its own day, not before it.
  const closedOn = sign.on > today ? sign.on : today
  return (
    <div className={acting['buttons']}>
      <EditButton
        ref={edit}
        label={t(($) => $.acting.signs.edit, { sign: name })}
        size="md"
        onClick={onEdit}
      />
      <IconButton
        label={
          isOpen
            ? t(($) => $.acting.signs.close, { sign: name })
            : t(($) => $.acting.signs.reopen, { sign: name })
        }
        size="md"
        disabled={update.isPending}
        onClick={() =>
          update.mutate({ id: sign.id, fields: { closedOn: isOpen ? closedOn : null }, seen: sign })
        }
      >
        {isOpen ? <IconCheck {...icon} /> : <IconRotate {...icon} />}
      </IconButton>
      <DeleteButton
        call="signs.delete"
        id={sign.id}
        undoText={t(($) => $.acting.signs.deleted)}
        label={t(($) => $.acting.signs.delete, { sign: name })}
        size="md"
      />
    </div>
  )
}
