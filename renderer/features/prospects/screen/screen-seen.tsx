import { Checkbox } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import type { Trait } from '../../../../shared/domain/deciding/prospects.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { openSigns } from './screen-of.ts'
import classes from './screen.module.css'

interface Props {
  readonly traits: readonly Trait[]
  readonly found: readonly number[]
  readonly onChange: (traitId: number, found: boolean) => void
}

/** The user's own traits, to tick off those found in the prospect. */
export function TraitsFound({ traits, found, onChange }: Props) {
  const t = useT()
  const sides = [true, false].map((wanted) => ({
    wanted,
    own: traits.filter((trait) => trait.wanted === wanted),
  }))
  return (
    <section className={classes['part']}>
      <h3>{t(($) => $.prospects.screen.traitsTitle)}</h3>
      {traits.length === 0 && <p className="hw-small">{t(($) => $.prospects.screen.noTraits)}</p>}
      <div className={classes['sides']}>
        {sides.map(
          ({ wanted, own }) =>
            own.length > 0 && (
              <fieldset key={String(wanted)} className="hw-stack hw-tight">
                <legend>
                  {wanted
                    ? t(($) => $.prospects.traits.wanted)
                    : t(($) => $.prospects.traits.unwanted)}
                </legend>
                {own.map((trait) => (
                  <Checkbox
                    key={trait.id}
                    label={<bdi>{trait.text}</bdi>}
                    color={wanted ? 'petrol' : 'red'}
                    checked={found.includes(trait.id)}
                    onChange={(event) => onChange(trait.id, event.currentTarget.checked)}
                  />
                ))}
              </fieldset>
            ),
        )}
      </div>
    </section>
  )
}

interface SignsSeenProps {
  readonly clientId: number
  readonly signs: readonly Sign[]
}

/** The open warning signs of the prospect, newest first. */
export function SignsSeen({ clientId, signs }: SignsSeenProps) {
  const t = useT()
  const { date } = useFormat()
  const open = openSigns(signs, clientId)
  return (
    <section className={classes['part']}>
      <h3>{t(($) => $.prospects.screen.signsTitle)}</h3>
      {open.length === 0 && <p className="hw-small">{t(($) => $.prospects.screen.noSigns)}</p>}
      <ul className={classes['reasons']}>
        {open.map((sign) => (
          <li key={sign.id}>
            <IconFlag size={16} stroke={2.2} aria-hidden="true" />
            <span>
              {t(($) => $.prospects.sign[sign.kind])}
              {sign.note.trim() !== '' && (
                <>
                  {': '}
                  <bdi>{sign.note}</bdi>
                </>
              )}{' '}
              <span className="hw-small">
                {t(($) => $.prospects.screen.seenOn, { date: date(sign.on) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
