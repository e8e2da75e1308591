import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'

/** Where the backups are, for links: the settings, with them in view. */
export const backupsHref = '/settings?part=backups'

/** The element to bring into view, and the focus to, once it is whole and if the address asks for it. */
export function useIntoView(isWhole: boolean) {
  const place = useRef<HTMLDivElement>(null)
  const isWanted = new URLSearchParams(useSearch()).get('part') === 'backups'
  useEffect(() => {
    if (!isWanted || !isWhole) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.focus({ preventScroll: true })
  }, [isWanted, isWhole])
  return place
}
