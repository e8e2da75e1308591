import { useCallback, useEffect, useState } from 'react'
import { canSavePdf, savePdf } from '../../api/index.ts'
import { takePrintWish } from '../../report/links/print-button.tsx'
import type { Settled } from './use-settled.ts'

export interface Output {
  readonly state: 'idle' | 'busy' | 'saved' | 'failed'
  readonly start: () => Promise<void>
}

/**
 * Brings the sheet to paper: the shell writes a PDF where it can, else the browser prints. By itself once
 * the sheet is ready, if the page was opened for that; not if something is missing on it.
 */
export function useOutput(fileName: string, settled: Settled): Output {
  const [state, setState] = useState<Output['state']>('idle')
  const start = useCallback(async () => {
    if (!canSavePdf()) {
      window.print()
      return
    }
    setState('busy')
    const answer = await savePdf(fileName)
    setState(answer.ok ? (answer.value === 'saved' ? 'saved' : 'idle') : 'failed')
  }, [fileName])
  useEffect(() => {
    if (settled === 'ready' && takePrintWish()) queueMicrotask(() => void start())
  }, [settled, start])
  return { state, start }
}
