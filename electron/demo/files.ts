import { readFileSync } from 'node:fs'

/** The sample files' bytes. */
export interface DemoFiles {
  readonly entries: Uint8Array
  readonly invoices: Uint8Array
  readonly payments: Uint8Array
}

/**
 * Reads the three sample files from a folder; throws if one is missing. The default is the folder of
 * this source file. A bundle has no such folder: its build copies `electron/demo/*.csv` to
 * `demo/` beside the bundle, and the shell hands `new URL('./demo/', import.meta.url)` over.
 */
export function readDemoFiles(folder: URL = new URL('./', import.meta.url)): DemoFiles {
  const read = (name: string) => readFileSync(new URL(name, folder))
  return {
    entries: read('toggl-classic.csv'),
    invoices: read('hourworth-invoices.csv'),
    payments: read('hourworth-payments.csv'),
  }
}
