export { LiveCards, LiveOnPaper } from './live-cards.tsx'
export { RunningSentence } from './running-sentence.tsx'
export { TrendSentence } from './trend-sentence.tsx'
export { useLiveTexts } from './use-live-texts.ts'
