import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useT } from '../i18n/index.ts'
import type { ChangedField, Meanwhile } from './state/use-meanwhile.ts'
import classes from './meanwhile.module.css'

/** What somebody else wrote since the form was opened beside what stands in it, to choose from field by field. */
export function MeanwhileView({ meanwhile: { fields } }: { readonly meanwhile: Meanwhile }) {
  const t = useT()
  const title = useId()
  const ref = useRef<HTMLElement>(null)
  // The button that was pressed is at the other end of a long form.
  useEffect(() => ref.current?.focus(), [])
  return (
    <section className={classes.meanwhile} ref={ref} tabIndex={-1} aria-labelledby={title}>
      <div role="alert">
        <p className={classes.title} id={title}>
          <IconArrowsSplit2 size={18} stroke={1.8} aria-hidden="true" />
          {t(($) => $.common.meanwhile.title)}
        </p>
        <p>
          {fields.length > 0
            ? t(($) => $.common.meanwhile.text)
            : t(($) => $.common.meanwhile.elsewhere)}
        </p>
      </div>
      {fields.map((field) => (
        <Choice key={field.key} field={field} />
      ))}
    </section>
  )
}

function Choice({ field }: { readonly field: ChangedField }) {
  const t = useT()
  const name = useId()
  const mine = field.typed
    ? t(($) => $.common.meanwhile.typed)
    : t(($) => $.common.meanwhile.before)
  return (
    <fieldset className={classes.choice}>
      <legend>{field.label}</legend>
      {(['theirs', 'mine'] as const).map((which) => (
        <label key={which} data-taken={field.takes === which}>
          <input
            type="radio"
            name={name}
            checked={field.takes === which}
            onChange={() => field.choose(which)}
          />
          <span>
            <small>{which === 'theirs' ? t(($) => $.common.meanwhile.theirs) : mine}</small>
            {field[which] === '' ? (
              <i>{t(($) => $.common.meanwhile.empty)}</i>
            ) : (
              <bdi>{field[which]}</bdi>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
