import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useUnsaved } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import { pendingFile } from '../watched/index.ts'
import classes from './import.module.css'

/** Takes a file dropped anywhere in the window to the import page. The frame mounts it once. */
export function DropTarget() {
  const t = useT()
  const [, navigate] = useLocation()
  const [, offer] = useUnsaved(pendingFile)
  const over = useDroppedFiles((file) => {
    offer(() => file)
    navigate('/import')
  })
  if (!over) return null
  return (
    <div className={classes.overlay} role="status">
      <span className="hw-stack">
        <IconFileImport size={48} stroke={1.4} aria-hidden="true" />
        {t(($) => $.imports.drop.anywhere)}
      </span>
    </div>
  )
}

function useDroppedFiles(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFile)
  useEffect(() => {
    latest.current = onFile
  })
  useEffect(() => {
    // Enter and leave fire for every element on the way: only their balance says whether the file left.
    let inside = 0
    const count = (change: number) => (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      inside = Math.max(0, inside + change)
      setOver(inside > 0)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Without this the browser would leave the app and show the file.
      event.preventDefault()
      inside = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(file)
    }
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragenter', count(1), { signal })
    window.addEventListener('dragover', count(0), { signal })
    window.addEventListener('dragleave', count(-1), { signal })
    window.addEventListener('drop', drop, { signal })
    return () => stop.abort()
  }, [])
  return over
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
