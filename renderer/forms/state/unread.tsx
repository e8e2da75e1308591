import { createContext, use, useEffect, useId, type ReactNode } from 'react'

/** Told, by the id of a field, whether it holds text nobody can read. */
export type TellUnread = (field: string, unread: boolean) => void

const UnreadContext = createContext<TellUnread | null>(null)

interface Props {
  readonly form: { readonly tellUnread: TellUnread }
  readonly children: ReactNode
}

/** The fields of a form: while the text of one cannot be read the form is not sent, and counts as changed. */
export const FormFields = ({ form, children }: Props) => (
  <UnreadContext value={form.tellUnread}>{children}</UnreadContext>
)

/** Tells the form around it, if there is one, whether a field holds text nobody can read. */
export function useUnread(unread: boolean): void {
  const tell = use(UnreadContext)
  const field = useId()
  useEffect(() => {
    tell?.(field, unread)
    return () => tell?.(field, false)
  }, [unread, tell, field])
}
