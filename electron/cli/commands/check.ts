import { command } from '../command.ts'
import { progressLine } from '../output/progress-line.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.check

/** `check`: integrity, foreign keys, and the rollup against the entries; repairs nothing, exit 1 if something is wrong. */
export const check = command({
  takes: 'nothing',
  options: {},
  async run(_given, _words, { ask, onProgress }) {
    const line = progressLine((percent) => fill(words.progress, { percent }))
    const end = await onProgress(line.show)
    const found = await ask('data.check', {}).finally(() => {
      end()
      line.clear()
    })
    const lines = [
      ...found.integrity.map((line) => fill(words.integrity, { line })),
      ...found.foreignKeys.map((line) => fill(words.foreignKeys, { line })),
      ...(found.rollupDifferences > 0
        ? [fill(words.rollup, { count: found.rollupDifferences })]
        : []),
    ]
    const isDamaged = found.integrity.length + found.foreignKeys.length > 0
    const isSound = found.sound === true
    const remedy = isSound ? [] : [isDamaged ? words.remedy : words.rebuild]
    return {
      json: found,
      text: () =>
        [
          isSound ? words.sound : words.unsound,
          ...lines.map((line) => `  ${line}`),
          ...remedy,
        ].join('\n'),
      flawed: !isSound,
    }
  },
})
