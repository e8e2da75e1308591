import type { ProjectRounding, Rounding } from '../../../shared/domain/entities.ts'
import {
  roundingDirections,
  roundingMinutes,
  roundingScopes,
} from '../../../shared/domain/kinds.ts'
import type { Reader } from './readers.ts'
import { commandLine, fill } from '../words.ts'

const { none, wants } = commandLine

/** What a project's rounding is called that it has from its client. */
export const asClient = 'client'

const lists = {
  directions: roundingDirections.join(' | '),
  minutes: roundingMinutes.join(' | '),
  per: roundingScopes.join(' | '),
}

function parsed(text: string): Rounding | undefined {
  const [typed, step, what, ...rest] = text.split(':')
  const direction = roundingDirections.find((one) => one === typed)
  const minutes = roundingMinutes.find((one) => String(one) === step)
  const per = roundingScopes.find((one) => one === what)
  return direction && minutes && per && rest.length === 0 ? { direction, minutes, per } : undefined
}

/** T5 as it is typed of a client: `up:15:day`, or none. */
export const clientRounding: Reader<Rounding | null> = {
  read: (text) => (text === '' || text === none ? null : parsed(text)),
  wants: fill(wants.rounding, lists),
}

/** T5 as it is typed of a project: its own, none, or as its client. */
export const projectRounding: Reader<ProjectRounding> = {
  read: (text) => {
    if (text === asClient) return null
    return text === none ? { direction: 'none' } : parsed(text)
  },
  wants: fill(wants.roundingOrClient, lists),
}

/** As it is typed; null is what a client has that rounds nothing. */
export function roundingText(rounding: ProjectRounding): string {
  if (rounding === null || rounding.direction === 'none') return none
  return `${rounding.direction}:${rounding.minutes}:${rounding.per}`
}
