import { useFormat } from '../format/index.ts'
import { i18n } from '../i18n/index.ts'

/** `unit`: commas alone; `disjunction`: with the language's "or"; else with its "and". */
export type ListType = 'conjunction' | 'disjunction' | 'unit'

/** Words and names as the language of the texts joins them. */
export function useListOf(): (words: readonly string[], type?: ListType) => string {
  const { locale, dir, isolate, language } = useFormat()
  return (words, type = 'conjunction') => {
    // The words are English where the language has no texts yet, and its "and" would be out of place.
    const spoken = i18n.hasResourceBundle(language, 'translation') ? locale : 'en'
    const style = type === 'unit' ? 'short' : 'long'
    const list = new Intl.ListFormat(spoken, { type, style }).format(words)
    // What joins the words may run the other way than they do.
    return dir === 'rtl' ? isolate(list) : list
  }
}
