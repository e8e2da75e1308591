import type { Report } from '../../../shared/contract/reports.ts'
import { command } from '../command.ts'
import { windowOf, windowOptions } from '../input/window.ts'
import { flagText } from '../output/flag-text.ts'
import { printable } from '../../shell/printable.ts'
import { titleOf } from '../output/title.ts'
import { commandLine, fill, flags as flagWords, verdictWord } from '../words.ts'

const words = commandLine.flags

/** `flags`: every client's flags with their figures, since when, and what would help; the verdict beside them. */
export const flags = command({
  takes: 'nothing',
  options: windowOptions,
  async run(given, _words, session) {
    const found = await session.ask('reports.clients', await windowOf(given, session))
    return { json: flagsJson(found), text: () => flagsText(found) }
  },
})

function flagsJson({ asOf, window, currency, clients }: Report) {
  return {
    asOf,
    window,
    currency,
    clients: clients.map(({ client, verdict, flags }) => ({ client, verdict, flags })),
  }
}

function flagsText(report: Report): string {
  const { currency, clients } = report
  const title = titleOf(words.what, report)
  const flagged = clients.filter(({ flags }) => flags.length > 0)
  if (flagged.length === 0) return `${title}\n\n${words.none}`
  const blocks = flagged.map((figures) =>
    [
      `${printable(figures.client)}: ${flagWords.verdict[verdictWord(figures)]}`,
      ...figures.flags.map((flag) => `  ${flagText(flag, currency)}`),
    ].join('\n'),
  )
  const quiet = clients.length - flagged.length
  const rest = quiet === 0 ? [] : [fill(words.quiet, { count: quiet, all: clients.length })]
  return [title, ...blocks, ...rest].join('\n\n')
}
