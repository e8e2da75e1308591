export { useChangeText } from './change-text.ts'
export { conflictOf, presentOf, type Updatable, type Updated } from './conflict.ts'
export { CoreProvider, useCoreEvents, useIsLost, useTransport } from './core-context.tsx'
export { failureOf, isCallFailure, isUnreachable, type CallFailure } from './failure.ts'
export { LockedMessage } from './messages/locked-message.tsx'
export { offerFile } from './offer-file.ts'
export { saveCopy } from './save-copy.ts'
export { canSavePdf, savePdf } from './save-pdf.ts'
export { StatusProvider, useCoreClock, useSettings, useStatus, type Status } from './status.tsx'
export { pickTransport, type CoreNews, type Transport } from './transports.ts'
export { ask, callKey, useCall, type CallOptions } from './use-call.ts'
export { useClicks, type Clicks } from './use-clicks.ts'
export { useChangeOfData, useUnsaved, type Unsaved } from './window-store.tsx'
export { useCommand, type Command, type CommandOptions } from './use-command.ts'
export {
  useChange,
  useSave,
  type ChangeOptions,
  type Savable,
  type SavedFields,
  type SaveOptions,
  type Saving,
} from './use-save.ts'
export { useErrorText } from './use-error-text.ts'
export { changesPath, useToasts, type Toasts } from './use-toasts.tsx'
