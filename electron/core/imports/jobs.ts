/** The imports whose file is being read right now, by the name the caller gave them. */
export interface Jobs {
  /** Runs work under a name; `isCancelled` says whether someone asked to stop it meanwhile. */
  readonly run: <T>(job: string, work: (isCancelled: () => boolean) => Promise<T>) => Promise<T>
  /** Asks a job to stop; false if none of that name is under way. */
  readonly cancel: (job: string) => boolean
  /** Asks all to stop, for the closing of the app. */
  readonly cancelAll: () => void
}

export function createJobs(): Jobs {
  const running = new Map<string, { cancelled: boolean }>()
  return {
    run: async (job, work) => {
      const state = { cancelled: false }
      running.set(job, state)
      try {
        return await work(() => state.cancelled)
      } finally {
        if (running.get(job) === state) running.delete(job)
      }
    },
    cancel: (job) => {
      const state = running.get(job)
      if (state) state.cancelled = true
      return state !== undefined
    },
    cancelAll: () => {
      for (const state of running.values()) state.cancelled = true
    },
  }
}
