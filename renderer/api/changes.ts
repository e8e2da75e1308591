import type { Area } from '../../shared/contract/call.ts'

/** Hears of the core's changes in two ways, its events and the answers to this window's commands, and takes each once. */
export interface Changes {
  /** An event. They come in order, so a number between that no answer brought was missed: all is asked again. */
  readonly heard: (revision: number, areas: readonly Area[]) => Promise<void>
  /** The answer to a command, before or after its event. */
  readonly answered: (revision: number, areas: readonly Area[]) => Promise<void>
  /** The events broke off and come again, perhaps from another core that counts anew: all is asked again. */
  readonly reconnected: () => Promise<void>
}

/** `askAgain` asks again for all on the page that depends on the areas; what is given back ends with it. */
export function createChanges(askAgain: (areas: readonly Area[]) => Promise<void>): Changes {
  let lastHeard: number | null = null
  /** Answered, and their events still to come. */
  const ahead = new Set<number>()
  const running = new Map<number, Promise<void>>()
  const take = (revision: number, areas: readonly Area[]) => {
    const done = askAgain(areas).finally(() => running.delete(revision))
    running.set(revision, done)
    return done
  }
  const taken = (revision: number) => running.get(revision) ?? Promise.resolve()
  return {
    heard: (revision, areas) => {
      const isMissed = lastHeard !== null && !follows(lastHeard, revision, ahead)
      const isKnown = ahead.has(revision)
      for (const number of ahead) if (number <= revision) ahead.delete(number)
      lastHeard = revision
      if (isMissed) return take(revision, ['all'])
      return isKnown ? taken(revision) : take(revision, areas)
    },
    answered: (revision, areas) => {
      const isKnown = lastHeard !== null && revision <= lastHeard
      if (isKnown || ahead.has(revision)) return taken(revision)
      ahead.add(revision)
      return take(revision, areas)
    },
    reconnected: () => {
      lastHeard = null
      ahead.clear()
      return askAgain(['all'])
    },
  }
}

/** Whether a number comes after another with none left out but those known. */
function follows(last: number, next: number, known: ReadonlySet<number>): boolean {
  if (next <= last) return false
  for (let number = last + 1; number < next; number++) if (!known.has(number)) return false
  return true
}
