import { useMemo } from 'react'
import type { AgreedRate, Project } from '../../../shared/domain/entities.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Action, Sign } from '../../../shared/domain/deciding/acting.ts'
import { useCall } from '../../api/index.ts'
import { useProjects } from '../../components/hooks/use-clients.ts'
import type { Mark } from '../../charts/geometry/marks.ts'
import { useFormat, type Format } from '../../format/index.ts'
import { useT, type Translate } from '../../i18n/index.ts'

/** What happened with a client up to a day, to be marked over its rate. */
export interface ClientMarks {
  readonly marks: readonly Mark[]
  /** True if some of it could not be loaded: then it must be said, for the marks look complete. */
  readonly incomplete: boolean
}

const none: readonly never[] = []

/** Agreed rates, actions and warning signs of a client up to the as-of date. */
export function useMarks(clientId: number, asOf: IsoDate): ClientMarks {
  const t = useT()
  const format = useFormat()
  const rates = useCall('agreedRates.list', { clientId })
  const projects = useProjects()
  const actions = useCall('actions.list', { clientId })
  const signs = useCall('signs.list', { clientId })
  const marks = useMemo(
    () =>
      [
        ...(rates.data ?? none).map((rate) => rateMark(rate, projects.data ?? none, t, format)),
        ...(actions.data ?? none).map((action) => actionMark(action, t)),
        ...(signs.data ?? none).map((sign) => signMark(sign, t)),
      ].filter((mark) => mark.on <= asOf),
    [rates.data, projects.data, actions.data, signs.data, t, format, asOf],
  )
  return { marks, incomplete: [rates, projects, actions, signs].some((call) => call.isError) }
}

function rateMark(
  { from, rate, currency, projectId }: AgreedRate,
  projects: readonly Project[],
  t: Translate,
  format: Format,
): Mark {
  const text = t(($) => $.common.units.perHour, { value: format.money(rate, currency) })
  const project = projects.find(({ id }) => id === projectId)
  return {
    kind: 'rate',
    on: from,
    text: project
      ? t(($) => $.charts.marks.projectRate, { rate: text, project: format.isolate(project.name) })
      : text,
  }
}

const actionMark = ({ startedOn, remedy }: Action, t: Translate): Mark => ({
  kind: 'action',
  on: startedOn,
  text: t(($) => $.flags.remedy[remedy]),
})

const signMark = ({ on, kind }: Sign, t: Translate): Mark => ({
  kind: 'sign',
  on,
  text: t(($) => $.acting.sign[kind]),
})
