import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { canSavePdf } from '../../api/index.ts'
import { OnPaper } from '../../components/paper.tsx'
import { usePageHeading } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import classes from './print.module.css'
import { useOutput, type Output } from './use-output.ts'
import { useSettled } from './use-settled.ts'

interface Props {
  readonly title: string
  /** Without its ending; browsers offer the window's title. */
  readonly fileName: string
  readonly back: string
  /** True once the report itself is there. */
  readonly complete: boolean
  /** What else may be printed with it. */
  readonly choice?: ReactNode
  readonly children: ReactNode
}

/** The sheet as it comes out on paper, under a bar that stays on the screen. */
export function PrintFrame({ title, fileName, back, complete, choice, children }: Props) {
  const heading = usePageHeading(fileName)
  const sheet = useRef<HTMLDivElement>(null)
  const settled = useSettled(sheet, complete)
  const output = useOutput(fileName, settled)
  return (
    <div className={classes['page']}>
      <header className={classes['bar']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <Hint settled={settled} output={output} />
        </div>
        {choice}
        <Actions back={back} ready={settled !== 'waiting'} output={output} />
      </header>
      <div className={classes['desk']}>
        <div className={classes['sheet']} ref={sheet} data-paper data-ready={settled !== 'waiting'}>
          <OnPaper>{children}</OnPaper>
        </div>
      </div>
    </div>
  )
}

interface ActionsProps {
  readonly back: string
  readonly ready: boolean
  readonly output: Output
}

function Actions({ back, ready, output }: ActionsProps) {
  const t = useT()
  const Icon = canSavePdf() ? IconFileDownload : IconPrinter
  return (
    <div className="hw-row">
      <Button
        component={Link}
        href={back}
        variant="default"
        leftSection={<IconArrowLeft size={16} aria-hidden className="hw-mirrored" />}
      >
        {t(($) => $.print.back)}
      </Button>
      <Button
        leftSection={<Icon size={16} aria-hidden />}
        disabled={!ready}
        loading={output.state === 'busy'}
        onClick={() => void output.start()}
      >
        {canSavePdf() ? t(($) => $.print.save) : t(($) => $.print.printOrSave)}
      </Button>
    </div>
  )
}

interface HintProps {
  readonly settled: ReturnType<typeof useSettled>
  readonly output: Output
}

/** How far the pages are, and what became of saving them. */
function Hint({ settled, output }: HintProps) {
  const t = useT()
  if (output.state === 'failed') {
    return (
      <p role="alert" className={classes['bad']}>
        {t(($) => $.print.failed)}
      </p>
    )
  }
  return (
    <p role="status" className={settled === 'faulty' ? classes['bad'] : ''}>
      {output.state === 'saved' ? t(($) => $.print.saved) : t(($) => $.print.settled[settled])}
    </p>
  )
}
