import { configureGlobal } from 'fast-check'
import { runs } from './runs.ts'

// A setup file of thorough runs: properties without a number of their own are tried more often as well.
configureGlobal({ numRuns: runs(100) })
