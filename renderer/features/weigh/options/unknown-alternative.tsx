import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { MoneyInput } from '../../../forms/inputs/money-input.tsx'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import type { TypedAssumptions } from './typed-store.ts'
import classes from '../weigh.module.css'

/** O1 knows no alternative: the user may name one for now, or set the target rate. */
export function UnknownAlternative({ typed }: { readonly typed: TypedAssumptions }) {
  const t = useT()
  const [rate, setRate] = useState<number | null>(null)
  return (
    <Section title={t(($) => $.weigh.unknown.title)} text={t(($) => $.weigh.unknown.text)}>
      <form
        className={classes['ask']}
        onSubmit={(event) => {
          event.preventDefault()
          if (rate !== null) typed.set({ alternative: rate })
        }}
      >
        <MoneyInput
          label={t(($) => $.weigh.assume.name.alternative)}
          perHour
          value={rate}
          onChange={setRate}
        />
        <Button type="submit" disabled={rate === null}>
          {t(($) => $.common.actions.apply)}
        </Button>
        <Button component={Link} href="/settings" variant="default">
          {t(($) => $.weigh.unknown.settings)}
        </Button>
      </form>
    </Section>
  )
}
