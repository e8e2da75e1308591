import { Button, Progress } from '@mantine/core'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

interface Props {
  readonly name: string
  /** 0 to 1; null where it cannot be told. */
  readonly share: number | null
  readonly onCancel?: () => void
}

/** How far the reading of a file is, with a way out; while it is written there is none. */
export function ReadingPanel({ name, share, onCancel }: Props) {
  const t = useT()
  const percent = share === null ? 100 : Math.round(share * 100)
  return (
    <Section
      title={
        share === null
          ? t(($) => $.imports.reading.writing, { name })
          : t(($) => $.imports.reading.title, { name })
      }
    >
      <div className="hw-stack">
        <Progress.Root size="lg">
          <Progress.Section
            value={percent}
            animated={share === null}
            aria-label={t(($) => $.imports.reading.progress)}
          />
        </Progress.Root>
        {onCancel && (
          <div>
            <Button variant="default" onClick={onCancel}>
              {t(($) => $.common.actions.cancel)}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
