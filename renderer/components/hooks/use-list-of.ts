import { useFormat } from '../../format/index.ts'
import { spoken } from '../../../shared/words/spoken.ts'

/** `unit`: commas alone; `disjunction`: with the language's "or"; else with its "and". */
export type ListType = 'conjunction' | 'disjunction' | 'unit'

/** Words and names as the language of the texts joins them. */
export function useListOf(): (words: readonly string[], type?: ListType) => string {
  const { locale, dir, isolate, language } = useFormat()
  return (words, type = 'conjunction') => {
    // The words are English where the language has no texts of its own yet, and its "and" would be out of place.
    const textLocale = spoken[language] === language ? locale : spoken[language]
    const style = type === 'unit' ? 'short' : 'long'
    const list = new Intl.ListFormat(textLocale, { type, style }).format(words)
    // What joins the words may run the other way than they do.
    return dir === 'rtl' ? isolate(list) : list
  }
}
