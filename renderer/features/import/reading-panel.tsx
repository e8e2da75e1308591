import { Button, Progress } from '@mantine/core'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

interface Props {
  readonly name: string
  /** 0 to 1; null where it cannot be told. */
  readonly share: number | null
  /** It is written rather than read. */
  readonly writing?: boolean
  readonly onCancel?: (() => void) | undefined
}

/** How far the reading or writing of a file is, with a way out where there is one. */
export function ReadingPanel({ name, share, writing = false, onCancel }: Props) {
  const t = useT()
  const label = writing ? t(($) => $.imports.reading.written) : t(($) => $.imports.reading.progress)
  const percent = share === null ? 100 : Math.round(share * 100)
  return (
    <Section
      title={
        writing
          ? t(($) => $.imports.reading.writing, { name })
          : t(($) => $.imports.reading.title, { name })
      }
    >
      <div className="hw-stack">
        <Progress.Root size="lg">
          <Progress.Section value={percent} animated={share === null} aria-label={label} />
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
