import type { InputWrapperProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** Puts what explains a field below it, where the eye goes once the field itself is understood. */
export const below = (
  description: ReactNode,
): Required<Pick<InputWrapperProps, 'description' | 'inputWrapperOrder'>> => ({
  description,
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
})
