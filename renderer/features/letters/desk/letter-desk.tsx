import { UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useId } from 'react'
import type { Template } from '../../../../shared/domain/deciding/letters.ts'
import { useT } from '../../../i18n/index.ts'
import { fieldId } from '../field-id.ts'
import { LetterActions } from './letter-actions.tsx'
import letters from '../letters.module.css'
import classes from './paper.module.css'
import { Paper } from './paper.tsx'
import type { Desk } from './use-letter.ts'

interface Props {
  readonly desk: Desk
  readonly templates: readonly Template[]
}

/** The letter on its desk: what can be done with it, what it still lacks, and the paper. */
export function LetterDesk({ desk, templates }: Props) {
  const t = useT()
  const id = useId()
  return (
    <section className={classes.desk} aria-labelledby={id}>
      <h2 className="hw-only-for-readers" id={id}>
        {t(($) => $.letters.letter.title)}
      </h2>
      <LetterActions desk={desk} templates={templates} />
      <Missing desk={desk} />
      <Paper desk={desk} />
      <p className="hw-small">{t(($) => $.letters.letter.hint)}</p>
    </section>
  )
}

/** What the letter still lacks, each leading to its field. */
function Missing({ desk }: { readonly desk: Desk }) {
  const t = useT()
  // Where no client is chosen its invoices are missing with it.
  const open = desk.open.filter((gap) => gap !== 'openInvoices')
  if (open.length === 0) {
    return (
      <p className={classes.complete} role="status">
        <IconCircleCheck size={17} aria-hidden="true" />
        {t(($) => $.letters.letter.ready)}
      </p>
    )
  }
  return (
    <div className={classes.incomplete} role="status">
      <IconAlertCircle size={17} aria-hidden="true" />
      {t(($) => $.letters.letter.stillMissing)}
      <ul>
        {open.map((gap) => (
          <li key={gap}>
            <UnstyledButton
              className={letters.link ?? ''}
              onClick={() => document.getElementById(fieldId(gap))?.focus()}
            >
              {t(($) => $.letters.fields[gap])}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
