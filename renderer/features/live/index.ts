export { RunningSentence } from './running-sentence.tsx'
