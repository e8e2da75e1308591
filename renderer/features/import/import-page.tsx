import { useEffect } from 'react'
import { useUnsaved } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { DonePanel } from './preview/done-panel.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FailedPanel } from './preview/failed-panel.tsx'
import { MapperPanel } from './mapper/mapper-panel.tsx'
import { pendingFile, WatchedFiles } from '../watched/index.ts'
import { PreviewPanel } from './preview/preview-panel.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import { StartPanel } from './start-panel.tsx'
import { useImport, type ImportFlow } from './use-import.ts'

/** Import of a file: choose or drop, see what would happen, write, undo. */
export function ImportPage() {
  const t = useT()
  const flow = useImport()
  useOfferedFile(flow.read)
  return (
    <Page title={t(($) => $.imports.title)} subtitle={t(($) => $.imports.lead)}>
      {flow.state.step === 'idle' && <WatchedFiles />}
      <Step flow={flow} />
      <EarlierImports />
    </Page>
  )
}

function Step({ flow }: { readonly flow: ImportFlow }) {
  const { state, read, cancel, commit, map, unmap } = flow
  if (state.step === 'idle') return <StartPanel onFile={(file) => read(file)} />
  if (state.step === 'failed') return <FailedPanel {...state} onRead={read} onMap={map} />
  if (state.step === 'preview') {
    return <PreviewPanel preview={state} onCommit={commit} onRead={read} onMap={map} />
  }
  if (state.step === 'mapping') {
    const { file, choices, before } = state
    const known = before.step === 'preview' ? before.outcome.map : null
    return <MapperPanel file={file} choices={choices} known={known} onRead={read} onBack={unmap} />
  }
  const { name } = state.file
  if (state.step === 'reading') {
    return <ReadingPanel name={name} share={state.share} onCancel={cancel} />
  }
  if (state.step === 'writing') {
    const { share } = state
    const stop = share === null ? undefined : cancel
    return <ReadingPanel name={name} share={share} writing onCancel={stop} />
  }
  const { outcome, batchId } = state
  return (
    <DonePanel outcome={outcome} batchId={batchId} fileName={name} onFile={(file) => read(file)} />
  )
}

function useOfferedFile(read: ImportFlow['read']): void {
  const [offered, change] = useUnsaved(pendingFile)
  useEffect(() => {
    if (!offered) return
    change(() => null)
    read(offered)
  }, [offered, change, read])
}
