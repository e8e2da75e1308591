import { createContext, use, type ReactNode } from 'react'

const PaperContext = createContext(false)

/** What stands below is laid out for paper: everything is shown at once, nothing opens, moves or takes the focus. */
export function OnPaper({ children }: { readonly children: ReactNode }) {
  return <PaperContext value={true}>{children}</PaperContext>
}

/** Whether the component is drawn for paper. */
export const usePaper = (): boolean => use(PaperContext)
