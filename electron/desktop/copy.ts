import type { WebContents } from 'electron'
import type { Core } from '../core/door/create-core.ts'
import { copyName } from '../shell/copy-name.ts'
import { copyChannel } from './channels.ts'
import { connectSaving, type SavingDependencies } from './saving.ts'

/** Lets a page of ours ask for a copy of the user's own data, for when their file has gone. */
export const connectCopy = (
  dependencies: SavingDependencies<Pick<WebContents, 'id'>>,
  backup: Core['backup'],
): (() => void) =>
  connectSaving(dependencies, {
    channel: copyChannel,
    failed: 'copy-failed',
    make: async () => ({
      name: copyName(new Date()),
      kind: { name: 'Hourworth', extensions: ['db'] },
      // The dialog has asked before it names a file that is there.
      write: (file) => backup(file, { overwrite: true }),
    }),
  })
