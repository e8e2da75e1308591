import { type Command, asJson, failed, refused } from '../command.ts'

/** `check`: integrity, foreign keys, and the rollup against the entries; repairs nothing, exit 1 if something is wrong. */
export const checkCommand: Command = {
  options: {},
  creates: false,
  async run({ positionals, json, open }) {
    if (positionals.length > 0) return refused('check takes options only, no other words.')
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const checked = await opened.value.invoke('data.check', {})
    if (!checked.ok) return failed(checked.error)
    const { sound, integrity, foreignKeys, rollupDifferences } = checked.value
    const lines = [
      sound ? 'The database is sound.' : 'The database has faults:',
      ...integrity.map((line) => `  integrity: ${line}`),
      ...foreignKeys.map((line) => `  foreign keys: ${line}`),
      ...(rollupDifferences > 0
        ? [`  rollup: differs from the entries on ${rollupDifferences} days`]
        : []),
    ]
    return { exit: sound ? 0 : 1, out: json ? asJson(checked.value) : lines.join('\n') }
  },
}
