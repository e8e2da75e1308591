import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCommand } from '../../api/index.ts'
import { useErrorText } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './import.module.css'

interface Props {
  readonly batchId: number
  readonly name: string
  readonly children: ReactNode
  readonly compact?: boolean
}

/** Takes back everything one import added; says why where later changes stand in the way. */
export function UndoImport({ batchId, name, children, compact = false }: Props) {
  const t = useT()
  const errorText = useErrorText()
  const undo = useCommand('import.undo', { ownErrors: true })
  const { error } = undo
  return (
    <>
      <Button
        variant="subtle"
        size={compact ? 'compact-sm' : 'sm'}
        {...(compact && { 'aria-label': t(($) => $.imports.earlier.undo, { name }) })}
        loading={undo.isPending}
        onClick={() => undo.mutate({ batchId })}
      >
        {children}
      </Button>
      {error && (
        <span role="alert" className={classes.problem}>
          {error.code === 'conflict' ? t(($) => $.imports.earlier.conflict) : errorText(error)}
        </span>
      )}
    </>
  )
}
