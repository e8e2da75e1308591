import { command } from '../command.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.check

/** `check`: integrity, foreign keys, and the rollup against the entries; repairs nothing, exit 1 if something is wrong. */
export const check = command({
  takes: 'nothing',
  options: {},
  async run(_given, _words, { ask }) {
    const found = await ask('data.check', {})
    const lines = [
      ...found.integrity.map((line) => fill(words.integrity, { line })),
      ...found.foreignKeys.map((line) => fill(words.foreignKeys, { line })),
      ...(found.rollupDifferences > 0
        ? [fill(words.rollup, { count: found.rollupDifferences })]
        : []),
    ]
    const isDamaged = found.integrity.length + found.foreignKeys.length > 0
    const remedy = found.sound ? [] : [isDamaged ? words.remedy : words.rebuild]
    return {
      json: found,
      text: () =>
        [
          found.sound ? words.sound : words.unsound,
          ...lines.map((line) => `  ${line}`),
          ...remedy,
        ].join('\n'),
      flawed: !found.sound,
    }
  },
})
