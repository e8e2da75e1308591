import { type Answer, type Family, type Session, command, stop } from '../command.ts'
import { readSettings, settingKeys, settingText, settingsHelp } from '../input/settings.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const { settings: words, usage } = commandLine

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

function pairsOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  for (const pair of pairs) {
    const cut = pair.indexOf('=')
    if (cut < 1) stop(fill(usage.notPair, { pair }))
    const key = pair.slice(0, cut)
    if (given.has(key)) stop(fill(usage.twice, { key }))
    given.set(key, pair.slice(cut + 1))
  }
  return given
}

async function shown({ ask }: Session): Promise<Answer> {
  const settings = await ask('settings.get', {})
  const rows = settingKeys.map((key) => [key, settingText(key, settings)])
  return {
    json: settings,
    text: () => table([[words.setting, words.value], ...rows], ['left', 'left']),
  }
}
