import type { ListedChange } from '../../../shared/domain/changes.ts'
import { keptChanges, ranges } from '../../../shared/domain/limits.ts'
import { whenText } from '../../shell/rescue-text.ts'
import { command, type Session } from '../command.ts'
import { option, whole } from '../input/readers.ts'
import { aboutText, changeText, whatText } from '../output/change-text.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.changes

/** Shown unless told otherwise. */
const usual = 20
/** A little more than are kept, as the oldest are let go now and then. */
const most = keptChanges.count + ranges.pageRows.most

/** `changes`: what can be undone or done again, newest first, by the number each keeps. */
export const changes = command({
  takes: 'nothing',
  options: { last: option('last', whole({ least: 1, most })) },
  async run({ last = usual }, _words, session) {
    const { total, listed } = await newest(session, last)
    const more = fill(words.more, { shown: listed.length, total })
    return {
      json: { total, changes: listed.map(jsonOf) },
      text: () => {
        if (listed.length === 0) return words.none
        return listed.length < total ? `${textOf(listed)}\n\n${more}` : textOf(listed)
      },
    }
  },
})

/** `undo`: takes back the newest change, or one with all after it. */
export const undo = command({
  takes: 'nothing',
  options: { from: option('from', whole({ least: 1, most: 999_999_999 })) },
  async run({ from }, _words, session) {
    const { count, change } = await session.ask('changes.undo', from === undefined ? {} : { from })
    return {
      json: { count, change: jsonOf(change) },
      text: () =>
        count === 1
          ? fill(commandLine.undone, { text: changeText(change) })
          : fill(commandLine.undoneMany, { count, number: change.number }),
    }
  },
})

/** `redo`: does again what was undone last, or all of that up to one. */
export const redo = command({
  takes: 'nothing',
  options: { to: option('to', whole({ least: 1, most: 999_999_999 })) },
  async run({ to }, _words, session) {
    const { count, change } = await session.ask('changes.redo', to === undefined ? {} : { to })
    return {
      json: { count, change: jsonOf(change) },
      text: () =>
        count === 1
          ? fill(commandLine.redone, { text: changeText(change) })
          : fill(commandLine.redoneMany, { count, number: change.number }),
    }
  },
})

async function newest(session: Session, last: number) {
  const listed: ListedChange[] = []
  for (;;) {
    const limit = Math.min(last - listed.length, ranges.pageRows.most)
    const page = await session.ask('changes.list', { offset: listed.length, limit })
    listed.push(...page.changes)
    if (page.changes.length < limit || listed.length >= last) return { total: page.total, listed }
  }
}

/** For scripts: the number it keeps, not the one that reverts it once. */
const jsonOf = ({ undoId: _undoId, takes: _takes, ...change }: ListedChange) => ({
  ...change,
  text: changeText(change),
})

const textOf = (listed: readonly ListedChange[]): string =>
  table(
    [
      Object.values(words.column),
      ...listed.map((change) => [
        String(change.number),
        whenText(change.at),
        whatText(change),
        aboutText(change),
        String(change.rows),
        change.undoneAt === null ? '' : words.undone,
      ]),
    ],
    ['right', 'left', 'left', 'left', 'right', 'left'],
  )
