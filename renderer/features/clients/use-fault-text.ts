import type { FieldFaultCode } from '../../../shared/domain/faults.ts'
import { useT } from '../../i18n/index.ts'
import type { ClientFault } from './client-values.ts'
import type { ProjectFault } from './projects/project-values.ts'
import type { RateFault } from './rate-values.ts'

/** What is wrong with a field of a client, project or rate, in words. */
export function useFaultText() {
  const t = useT()
  return (fault: Exclude<ClientFault | ProjectFault | RateFault, FieldFaultCode>): string =>
    t(($) => $.clients.error[fault])
}
