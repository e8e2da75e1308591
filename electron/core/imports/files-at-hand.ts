import { createJobs } from './jobs.ts'
import { createPreviews } from './previews.ts'
import { createWatchedFolder } from './watched/watched-folder.ts'

/** What a core keeps of files in memory: those being read, those read and not written, and those it may offer. */
export const filesAtHand = () => ({
  previews: createPreviews(),
  jobs: createJobs(),
  watched: createWatchedFolder(Date.now),
})
