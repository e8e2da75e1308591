/** The names of the gaps of a text: `'after {{time}}'` has `time`. */
type Gap<T extends string> = string extends T
  ? string
  : T extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | Gap<Rest>
    : never
type Values<T extends string> = { readonly [G in Gap<T>]: string | number }

/** A text with its gaps (`{{name}}`) filled, as i18next fills them in the page. */
export function fill<T extends string>(text: T, values: Values<T>): string {
  const known: Readonly<Record<string, string | number>> = values
  return text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(known[name] ?? gap))
}

/** Of a room of texts the names of those that count: `days` of `days_one` and `days_other`. */
type Counted<T> = keyof {
  [K in keyof T as K extends `${infer Name}_other` ? Name : never]: K
}

/** A text of a room, filled; of one that counts the form that fits the number by the language's plural rules. */
export function fillCount<T extends object>(
  texts: T,
  name: (Counted<T> | keyof T) & string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
  language = 'en',
): string {
  const forms = texts as Readonly<Record<string, string>>
  const form: string = name
  const plural = () => forms[`${form}_${new Intl.PluralRules(language).select(count)}`]
  const text = forms[form] ?? plural() ?? forms[`${form}_other`] ?? ''
  return fill(text, { count, ...values })
}
