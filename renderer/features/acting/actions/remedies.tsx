import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { Action } from '../../../../shared/domain/deciding/acting.ts'
import type { RemedyKind } from '../../../../shared/domain/kinds.ts'
import { useT } from '../../../i18n/index.ts'
import { letterAddress } from '../../../report/links/letter-address.ts'
import type { ActionDraft } from './action-form.tsx'
import acting from '../acting.module.css'
import classes from './actions.module.css'
import type { Reason } from './reasons.ts'
import { useReasonName } from '../use-words.ts'

interface Props {
  readonly clientId: number
  readonly reasons: readonly Reason[]
  readonly open: readonly Action[]
  readonly onMake: (draft: ActionDraft) => void
}

/** How many reasons stand there at once; the rest on demand. */
const shown = 4

/** For each flag and open sign the remedies that fit; one of them is open with how to go about it. */
export function Remedies({ clientId, reasons, open, onMake }: Props) {
  const t = useT()
  const [all, setAll] = useState(false)
  // The first remedy of the gravest reason is the advice; undefined until the user chooses another.
  const [chosen, setChosen] = useState<Chosen | null | undefined>(undefined)
  const first = reasons[0]
  const advice = first?.remedies[0] ? { reason: first.kind, remedy: first.remedies[0] } : null
  const current = chosen === undefined ? advice : chosen
  if (reasons.length === 0) {
    return <p className="hw-soft">{t(($) => $.acting.help.none)}</p>
  }
  return (
    <>
      <ul className="hw-rows">
        {reasons.slice(0, all ? reasons.length : shown).map((reason) => (
          <ReasonRow
            key={reason.kind}
            clientId={clientId}
            reason={reason}
            chosen={current?.reason === reason.kind ? current.remedy : null}
            open={open}
            onChoose={(remedy) => setChosen(remedy && { reason: reason.kind, remedy })}
            onMake={onMake}
          />
        ))}
      </ul>
      {!all && reasons.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(($) => $.acting.help.more, { count: reasons.length - shown })}
        </Button>
      )}
    </>
  )
}

interface Chosen {
  readonly reason: Reason['kind']
  readonly remedy: RemedyKind
}

interface RowProps extends Omit<Props, 'reasons'> {
  readonly reason: Reason
  readonly chosen: RemedyKind | null
  readonly onChoose: (remedy: RemedyKind | null) => void
}

function ReasonRow({ clientId, reason, chosen, open, onChoose, onMake }: RowProps) {
  const t = useT()
  const id = useId()
  const name = useReasonName()(reason.kind) ?? ''
  const underWay = (remedy: RemedyKind) => open.some((action) => action.remedy === remedy)
  return (
    <li data-serious={reason.serious}>
      <p className={acting['what']}>
        <span>{name}</span>
        {reason.serious && <span className="hw-small hw-bad">{t(($) => $.flags.serious)}</span>}
      </p>
      <div
        role="group"
        aria-label={t(($) => $.acting.help.choose, { reason: name })}
        className={classes['chips']}
      >
        {reason.remedies.map((remedy) => (
          <button
            key={remedy}
            type="button"
            className={classes['chip']}
            aria-expanded={remedy === chosen}
            aria-controls={id}
            onClick={() => onChoose(remedy === chosen ? null : remedy)}
          >
            {underWay(remedy) && (
              <IconCircleCheck
                size={14}
                stroke={2}
                role="img"
                aria-label={t(($) => $.acting.help.tried)}
              />
            )}
            {t(($) => $.acting.remedy[remedy].name)}
          </button>
        ))}
      </div>
      <div id={id}>
        {chosen !== null && (
          <HowTo
            clientId={clientId}
            remedy={chosen}
            underWay={underWay(chosen)}
            onMake={() => onMake({ remedy: chosen, because: reason.kind })}
          />
        )}
      </div>
    </li>
  )
}

interface HowToProps {
  readonly clientId: number
  readonly remedy: RemedyKind
  readonly underWay: boolean
  readonly onMake: () => void
}

function HowTo({ clientId, remedy, underWay, onMake }: HowToProps) {
  const t = useT()
  return (
    <div className={classes['how']}>
      <p>{t(($) => $.acting.remedy[remedy].how)}</p>
      <div className="hw-row">
        {!underWay && (
          <Button size="compact-sm" variant="light" onClick={onMake}>
            {t(($) => $.acting.help.make)}
          </Button>
        )}
        {remedy === 'say-no' && (
          <Button
            component={Link}
            href={letterAddress(clientId)}
            size="compact-sm"
            variant="default"
          >
            {t(($) => $.acting.help.letter)}
          </Button>
        )}
        {remedy === 'price-raise' && (
          <Button
            component={Link}
            href={`/weigh?client=${clientId}&option=raise`}
            size="compact-sm"
            variant="default"
          >
            {t(($) => $.acting.help.weigh)}
          </Button>
        )}
      </div>
    </div>
  )
}
