import { useState } from 'react'
import { lineColumns, worstFirst, type LineOrder } from './client-lines.ts'

const storageKey = 'hourworth.clients.order'

/** How the list is sorted, as it was left the last time on this machine. */
export function useKeptOrder(): readonly [LineOrder, (order: LineOrder) => void] {
  const [order, setOrder] = useState(kept)
  return [
    order,
    (to) => {
      window.localStorage.setItem(storageKey, `${to.column} ${to.descending ? 'down' : 'up'}`)
      setOrder(to)
    },
  ]
}

function kept(): LineOrder {
  const [name, way] = (window.localStorage.getItem(storageKey) ?? '').split(' ')
  const column = lineColumns.find((one) => one === name)
  return column ? { column, descending: way === 'down' } : worstFirst
}
