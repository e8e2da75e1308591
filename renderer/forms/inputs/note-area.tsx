import { textLimits } from '../../../shared/domain/limits.ts'
import { Textarea, type TextareaProps } from '@mantine/core'

type Props = Omit<TextareaProps, 'onChange'> & { readonly onChange: (text: string) => void }

/** A field for a few lines of text, as long as the store takes it; grows with what is typed and runs the way it is written. */
export function NoteArea({ onChange, ...rest }: Props) {
  return (
    <Textarea
      autosize
      minRows={2}
      dir="auto"
      maxLength={textLimits.note}
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
