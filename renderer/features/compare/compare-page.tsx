import { useCall } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { WindowChooser } from '../../report/window-chooser.tsx'
import { CompareChoice } from './compare-choice.tsx'
import { CompareShown } from './compare-shown.tsx'
import { useComparing, type Comparing, type Side } from './use-comparing.ts'

/** Two clients, or one client in two periods, side by side. */
export function ComparePage() {
  const t = useT()
  const comparing = useComparing()
  const { window, sides } = comparing
  return (
    <Page title={t(($) => $.review.title)} actions={<WindowChooser window={window} />}>
      <CompareChoice comparing={comparing} />
      {sides ? <Sides sides={sides} comparing={comparing} /> : <Unchosen comparing={comparing} />}
    </Page>
  )
}

interface Props {
  readonly sides: readonly [Side, Side]
  readonly comparing: Comparing
}

function Sides({ sides: [left, right], comparing }: Props) {
  const { months } = comparing.window
  const a = useCall('reports.client', { ...left, months }, { keepPrevious: true })
  const b = useCall('reports.client', { ...right, months }, { keepPrevious: true })
  const loading = <LoadingState rows={2} height={200} />
  return (
    <Loaded query={a} loading={loading}>
      {(first) => (
        <Loaded query={b} loading={loading}>
          {(second) => <CompareShown a={first} b={second} mode={comparing.mode} />}
        </Loaded>
      )}
    </Loaded>
  )
}

/** Nothing to compare yet: says what is missing. */
function Unchosen({ comparing: { mode, a, b } }: { readonly comparing: Comparing }) {
  const t = useT()
  const what =
    mode === 'periods' ? (a === null ? 'client' : 'samePeriod') : same(a, b) ? 'same' : 'clients'
  return (
    <EmptyState title={t(($) => $.review.choose.title)} text={t(($) => $.review.choose[what])} />
  )
}

const same = (a: number | null, b: number | null): boolean => a !== null && a === b
