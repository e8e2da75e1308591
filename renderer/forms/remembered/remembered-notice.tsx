import { useDebouncedValue } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { useCall } from '../../api/index.ts'
import { useListOf } from '../../components/hooks/use-list-of.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './remembered.module.css'

type Remembered = CallOutput<'prospects.remembered'>[number]

interface Props {
  readonly name: string
  /** The client whose own name it is, of whom nobody needs to be reminded. */
  readonly ownId?: number | undefined
}

/** Reminds of a client once refused whose name is being typed, with the reason and the signs seen. */
export function RememberedNotice({ name, ownId }: Props) {
  const [settled] = useDebouncedValue(name.trim(), 250)
  const asked = settled.length >= 2 && settled.length <= textLimits.name
  const answer = useCall('prospects.remembered', { name: settled }, { enabled: asked })
  const found = asked ? (answer.data ?? []).filter(({ id }) => id !== ownId) : []
  return (
    // There from the start, so that a screen reader says what appears in it.
    <div role="status" className={classes['notices']}>
      {found.map((remembered) => (
        <Notice key={remembered.id} remembered={remembered} />
      ))}
    </div>
  )
}

function Notice({ remembered }: { readonly remembered: Remembered }) {
  const t = useT()
  const { date, isolate } = useFormat()
  const listOf = useListOf()
  const { decidedOn, reason, signs } = remembered
  const name = isolate(remembered.name)
  const words: Readonly<Record<string, string>> = t(($) => $.prospects.sign, {
    returnObjects: true,
  })
  const list = listOf(
    signs.map((kind) => words[kind] ?? kind),
    'unit',
  )
  return (
    <div className={classes['notice']}>
      <IconHistory size={20} stroke={1.8} aria-hidden="true" />
      <div>
        <p className="hw-strong">
          {decidedOn === null
            ? t(($) => $.prospects.remembered.titleUndated, { name })
            : t(($) => $.prospects.remembered.title, { name, date: date(decidedOn) })}
        </p>
        {reason.trim() !== '' && (
          <p>{t(($) => $.prospects.remembered.reason, { reason: isolate(reason) })}</p>
        )}
        {signs.length > 0 && (
          <p>{t(($) => $.prospects.remembered.signs, { list: isolate(list) })}</p>
        )}
      </div>
    </div>
  )
}
