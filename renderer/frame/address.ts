import type { BaseLocationHook } from 'wouter'
import { useLocationProperty } from 'wouter/use-browser-location'
import { useHashLocation } from 'wouter/use-hash-location'

/**
 * The page kept in the address's hash. A link opened in a window of its own, or an address typed by
 * hand, carries its search behind the hash (`#/weigh?client=3`), where the router would take it for
 * part of the path: it is read from there too.
 */
export const useAddress: BaseLocationHook = () => {
  const [path, navigate] = useHashLocation()
  return [path.split('?')[0] ?? path, navigate]
}
useAddress.searchHook = useSearchOfAddress
useAddress.hrefs = (href) => `#${href}`

function useSearchOfAddress(): string {
  return useLocationProperty(currentSearch)
}

const currentSearch = (): string => window.location.hash.split('?')[1] ?? window.location.search
