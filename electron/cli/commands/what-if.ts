import type { CallError, Envelope } from '../../../shared/contract/call.ts'
import type { Invoke } from '../../../shared/contract/index.ts'
import type { OptionInput, WhatIfResult } from '../../../shared/domain/weighing.ts'
import { asOfDate } from '../ask.ts'
import { clientNamed } from '../client-named.ts'
import { type Command, asJson, done, failed, refused, textOf } from '../command.ts'
import { isOptionKind, misfit, questionOf, readTyped, whatIfOptions } from '../what-if-input.ts'
import { optionKinds } from '../../../shared/domain/kinds.ts'
import { whatIfText } from '../what-if-text.ts'

/** `what-if say-no | raise | trim | invest`: what an option brings month by month, against keeping the client (W1–W4). */
export const whatIfCommand: Command = {
  options: whatIfOptions,
  creates: false,
  async run({ positionals, values, json, open }) {
    const kind = positionals.join(' ')
    if (!isOptionKind(kind)) {
      return refused(`what-if wants one of ${optionKinds.join(', ')}.`)
    }
    const fault = misfit(kind, values)
    if (fault !== null) return refused(fault)
    const typed = readTyped(kind, values)
    if (!typed.ok) return failed(typed.error)
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const { invoke } = opened.value
    const client = await clientNamed(textOf(values, 'client') ?? '', invoke)
    if (!client.ok) return failed(client.error)
    const settings = await invoke('settings.get', {})
    if (!settings.ok) return failed(settings.error)
    const { currency } = settings.value
    const question = questionOf(typed.value, values, currency)
    if (!question.ok) return failed(question.error)
    const { window } = typed.value
    const asOf = await asOfDate(window.asOf, invoke)
    if (!asOf.ok) return failed(asOf.error)
    const span = { clientId: client.value.id, asOf: asOf.value, ...window.months }
    const answer = await ask(question.value, span, invoke)
    if (!answer.ok) return failed(answer.error, hintFor(answer.error))
    const result = { client: client.value.name, currency, ...answer.value }
    return done(json ? asJson(result) : whatIfText(question.value, result))
  },
}

type Span = { readonly clientId: number; readonly asOf: string; readonly months?: number }

function ask(question: OptionInput, span: Span, invoke: Invoke): Promise<Envelope<WhatIfResult>> {
  if (question.option === 'raise') return invoke('whatIf.raise', { ...question, ...span })
  if (question.option === 'trim') return invoke('whatIf.trim', { ...question, ...span })
  if (question.option === 'invest') return invoke('whatIf.invest', { ...question, ...span })
  return invoke('whatIf.sayNo', { ...question, ...span })
}

/** O1: nothing to compare with. */
function hintFor({ details }: CallError): string {
  return JSON.stringify(details ?? {}).includes('unknown-alternative')
    ? 'What the hours would bring elsewhere is unknown: give --alternative, or set targetRate.'
    : ''
}
