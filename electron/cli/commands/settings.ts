import { type Answer, type Family, type Session, command } from '../command.ts'
import { pairsOf } from '../input/pairs.ts'
import { readSettings, settingKeys, settingText, settingsHelp } from '../input/settings.ts'
import { table } from '../output/table.ts'
import { commandLine } from '../words.ts'

const { settings: words } = commandLine

/** The currency with the most decimals: good enough to find what is wrong before the database is opened. */
const finest = 'CLF'

/** `settings` shows them, `settings set KEY=VALUE …` changes some; amounts are typed in major units. */
export const settings: Family = {
  '': command({
    takes: 'nothing',
    options: {},
    creates: true,
    run: (_given, _words, session) => shown(session),
  }),
  set: command({
    takes: 'pairs',
    options: {},
    creates: true,
    help: settingsHelp,
    async run(_given, pairs, session) {
      const given = pairsOf(pairs)
      readSettings(given, finest)
      const { currency } = await session.ask('settings.get', {})
      await session.ask('settings.set', readSettings(given, currency))
      return shown(session)
    },
  }),
}

async function shown({ ask }: Session): Promise<Answer> {
  const settings = await ask('settings.get', {})
  const rows = settingKeys.map((key) => [key, settingText(key, settings)])
  return {
    json: settings,
    text: () => table([[words.setting, words.value], ...rows], ['left', 'left']),
  }
}
