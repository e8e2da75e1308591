import path from 'node:path'
import type { Inside } from '../../../shared/domain/files/backups.ts'
import { insideText } from '../../shell/rescue-text.ts'
import { restoredFrom } from '../../shell/restored-from.ts'
import { lookInto } from '../../store/backups/inside.ts'
import { type Answer, command, stop, StopWithText } from '../command.ts'
import { backupNamed } from '../input/backup-named.ts'
import { flag } from '../input/readers.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.restore

/** `restore FILE|NUMBER`: puts a backup in the place of the database; `--look` only shows what would be put back. */
export const restore = command({
  takes: 'file',
  options: { look: flag('look') },
  async run({ look }, [word = ''], session) {
    const file = session.file()
    const from = backupNamed(word, file)
    if (look === true) return shown(file, from)
    const done = await restoredFrom(file, from)
    if (done.ok) return answer(from, done.value)
    if (done.error.details?.['reason'] === 'open-elsewhere') {
      return stop(commandLine.failure.openElsewhere)
    }
    const { whyNotOpenAtLength } = await import('../../shell/rescue-text.ts')
    throw new StopWithText(await whyNotOpenAtLength(done.error))
  },
})

function shown(file: string, from: string): Answer {
  const [inside, present] = [lookInto(from), lookInto(file)]
  return {
    json: { file: from, inside, present, restored: false },
    text: () =>
      [
        fill(words.would, { backup: backupText(from, inside) }),
        present ? fill(words.present, { inside: insideText(present) }) : words.noPresent,
        words.look,
      ].join('\n'),
    flawed: inside === null,
  }
}

function answer(
  from: string,
  { inside, setAside }: { readonly inside: Inside | null; readonly setAside: string | null },
): Answer {
  return {
    json: { file: from, inside, setAside, restored: true },
    text: () =>
      [
        fill(words.done, { backup: backupText(from, inside) }),
        ...(setAside === null ? [] : [fill(words.undo, { name: setAside })]),
      ].join('\n'),
  }
}

const backupText = (from: string, inside: Inside | null): string =>
  fill(words.backup, {
    name: path.basename(from),
    inside: inside ? insideText(inside) : commandLine.backups.unreadable,
  })
