import { useCall, useStatus } from '../../api/index.ts'

/** What is to be checked today. */
export function useDoubtList() {
  const { today } = useStatus()
  return useCall('doubts.list', { asOf: today }, { keepPrevious: true })
}
