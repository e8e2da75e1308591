import type { CallError } from '../../shared/contract/call.ts'

/** What `useCall` and `useCommand` fail with: an Error that carries the core's coded reason. */
export type CallFailure = Error & CallError

/** Makes a coded reason throwable for the query library. */
export const failureOf = (error: CallError): CallFailure =>
  Object.assign(new Error(error.message), { code: error.code, details: error.details })

/** Whether something thrown is a coded reason of the core. */
export const isCallFailure = (thrown: unknown): thrown is CallFailure =>
  thrown instanceof Error && 'code' in thrown

/** Whether no answer came at all: nothing is known of what was asked for. */
export const isUnreachable = ({ details }: CallError): boolean => details?.['unreachable'] === true
