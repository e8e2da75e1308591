import { Button } from '@mantine/core'
import { useCommand, useSettings, useToasts } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { AssumptionField } from '../options/assumption-field.tsx'
import { useWords } from '../use-words.ts'
import classes from './cost.module.css'

interface Props {
  readonly fill: string
  readonly onChange: (fill: string) => void
  readonly onReset: () => void
}

/** O2: the share of freed hours sold, to try here and, if it convinces, to use everywhere. */
export function FillCard({ fill, onChange, onReset }: Props) {
  const t = useT()
  const words = useWords()
  const toasts = useToasts()
  const settings = useSettings()
  const save = useCommand('settings.set')
  const shown = words.value('fill', fill)
  const usual = fill === settings.fill
  return (
    <Section title={t(($) => $.weigh.cost.fill.title)}>
      <AssumptionField
        name="fill"
        value={fill}
        usual={settings.fill}
        range={{ least: 0, most: 100, step: 1 }}
        onChange={(next) => onChange(String(next))}
        onReset={onReset}
      />
      <div className={`hw-split ${classes['fill']}`}>
        <p className="hw-soft">
          {usual
            ? t(($) => $.weigh.cost.fill.usual)
            : t(($) => $.weigh.cost.fill.trying, { fill: words.value('fill', settings.fill) })}
        </p>
        {!usual && (
          <Button
            variant="light"
            size="compact-sm"
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { fill, seen: { fill: settings.fill } },
                { onSuccess: () => toasts.done(t(($) => $.weigh.cost.fill.used, { fill: shown })) },
              )
            }
          >
            {t(($) => $.weigh.cost.fill.use, { fill: shown })}
          </Button>
        )}
      </div>
    </Section>
  )
}
