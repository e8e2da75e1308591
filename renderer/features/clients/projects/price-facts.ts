import type { Project } from '../../../../shared/domain/entities.ts'
import { useAmount } from '../../../format/use-amount.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { hasFee } from './project-values.ts'

type Priced = Pick<Project, 'pricing' | 'fee' | 'estimatedSeconds'> &
  Partial<Pick<Project, 'billing'>>

/** How a project is paid, in a few words each. */
export function usePriceFacts(): (project: Priced) => string[] {
  const t = useT()
  const amount = useAmount()
  const format = useFormat()
  return ({ pricing, fee, estimatedSeconds, billing }) => {
    const isRetainer = pricing === 'retainer'
    const money = fee !== null && hasFee(pricing) ? amount(fee, format.currency) : null
    const paid =
      money !== null && isRetainer
        ? t(($) => $.clients.projects.retainerShown, { fee: money })
        : money
    const billed = isRetainer && billing && t(($) => $.clients.projects.billedShown[billing])
    const estimate =
      estimatedSeconds !== null &&
      t(($) => $.clients.projects[isRetainer ? 'includedShown' : 'estimateShown'], {
        hours: format.hours(estimatedSeconds),
      })
    const name = t(($) => $.clients.projects.pricingName[pricing])
    return [name, paid, billed, estimate].flatMap((fact) => fact || [])
  }
}
