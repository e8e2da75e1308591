import type { Report } from '../../../shared/contract/reports.ts'
import { clientsReport, windowOptions } from '../ask.ts'
import { type Command, asJson, done, failed, refused } from '../command.ts'
import { flagText } from '../flag-text.ts'
import { printable } from '../text-width.ts'

/** `flags`: every client's flags with their figures, since when, and what would help; the verdict beside them. */
export const flagsCommand: Command = {
  options: windowOptions,
  creates: false,
  async run(input) {
    if (input.positionals.length > 0) return refused('flags takes options only, no other words.')
    const report = await clientsReport(input)
    if (!report.ok) return failed(report.error)
    return done(input.json ? asJson(flagsJson(report.value)) : flagsText(report.value))
  },
}

function flagsJson({ asOf, window, currency, clients }: Report) {
  return {
    asOf,
    window,
    currency,
    clients: clients.map(({ client, verdict, flags }) => ({ client, verdict, flags })),
  }
}

function flagsText({ window, currency, clients }: Report): string {
  const title = `Flags from ${window.from} to ${window.to}, amounts in ${currency}`
  const flagged = clients.filter(({ flags }) => flags.length > 0)
  if (flagged.length === 0) return `${title}\n\nNo client has a flag.`
  const blocks = flagged.map(({ client, verdict, flags }) =>
    [
      `${printable(client)}: ${verdict}`,
      ...flags.map((flag) => `  ${flagText(flag, currency)}`),
    ].join('\n'),
  )
  const quiet = clients.length - flagged.length
  const rest = quiet === 0 ? [] : [`Without flags: ${quiet} of ${clients.length} clients.`]
  return [title, ...blocks, ...rest].join('\n\n')
}
