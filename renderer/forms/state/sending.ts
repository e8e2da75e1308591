import type { Command } from '../../api/index.ts'
import type { Sending } from './use-form.ts'

/** A command as the one behind a form. */
export const sendingOf = <V, Input, Output>(
  command: Command<Output, Input>,
  inputOf: (values: V) => Input,
  onSaved: (output: Output) => void,
): Sending<V> => ({
  error: command.error,
  saving: command.isPending,
  forgetError: command.reset,
  send: (values) => command.mutate(inputOf(values), { onSuccess: onSaved }),
})
