import { useMemo } from 'react'
import { useCall } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'

/** All clients by name, in the order of the user's language: Å after Z in Swedish, beside A in English. */
export function useClients() {
  return useCall('clients.list', {}, { select: useByName() })
}

/** All projects by name, in the order of the user's language. */
export function useProjects() {
  return useCall('projects.list', {}, { select: useByName() })
}

function useByName() {
  const { locale } = useFormat()
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true })
    return <T extends { readonly name: string }>(all: readonly T[]) =>
      all.toSorted((a, b) => compare(a.name, b.name))
  }, [locale])
}
