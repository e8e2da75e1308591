import { Button, FileButton, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** A button that opens the system's file chooser. */
export function ChooseFile({
  onFile,
  children,
  ...rest
}: Pick<ButtonProps, 'variant' | 'leftSection' | 'size'> & {
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}) {
  return (
    <FileButton onChange={(file) => file && onFile(file)}>
      {(props) => (
        <Button {...rest} {...props}>
          {children}
        </Button>
      )}
    </FileButton>
  )
}
