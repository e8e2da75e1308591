/**
 * What checks from outside the project (fuzzers, load, fault injection) reach for, wherever it lies in here.
 * It runs on Node as it is: nothing here may need a bundler.
 */
export { createCore } from '../../electron/core/door/create-core.ts'
export { fileName } from '../../electron/desktop/pdf.ts'
export { readFile } from '../../electron/exchange/read-file.ts'
export { openStore } from '../../electron/store/file/open.ts'
export { importBatch } from '../../electron/store/imports/batches.ts'
export { insertEntries } from '../../electron/store/imports/entries.ts'
export { toCsv } from '../../renderer/charts/geometry/csv.ts'
export { errorCodes } from '../../shared/contract/call.ts'
export { callNames, contract } from '../../shared/contract/index.ts'
export { refusalCodes } from '../../shared/domain/files/file-kinds.ts'
export { remedyKinds } from '../../shared/domain/kinds.ts'
