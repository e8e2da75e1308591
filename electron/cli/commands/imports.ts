import { whenText } from '../../shell/rescue-text.ts'
import { command, stop } from '../command.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.imports

/** `imports`: every import by the number it keeps, newest first. */
export const imports = command({
  takes: 'nothing',
  options: {},
  async run(_given, _words, session) {
    const batches = await session.ask('import.batches', {})
    return {
      json: { imports: batches.map(({ id, ...batch }) => ({ number: id, ...batch })) },
      text: () =>
        batches.length === 0
          ? words.none
          : table(
              [
                Object.values(words.column),
                ...batches.map((batch) => [
                  String(batch.id),
                  whenText(batch.importedAt),
                  batch.fileName,
                  batch.format,
                  String(batch.taken),
                  String(batch.updated),
                  batch.undoneAt === null ? '' : words.undone,
                ]),
              ],
              ['right', 'left', 'left', 'left', 'right', 'right', 'left'],
            ),
    }
  },
})

/** `undo-import N`: takes back all that one import added and changed. */
export const undoImport = command({
  takes: 'number',
  options: {},
  async run(_given, [number = ''], session) {
    if (!/^\d{1,9}$/.test(number)) {
      return stop(fill(commandLine.usage.number, { command: 'undo-import' }))
    }
    const { undoId } = await session.ask('import.undo', { batchId: Number(number) })
    return {
      json: { import: Number(number), undoId },
      text: () => fill(words.takenBack, { number }),
    }
  },
})
