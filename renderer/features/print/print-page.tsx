import { useParams } from 'wouter'
import { useCall } from '../../api/index.ts'
import { Loaded, LoadingState } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useReportWindow } from '../../report/report-window.ts'
import { ClientReview } from './client-review.tsx'
import { PrintFrame } from './print-frame.tsx'
import { PrintReview } from './print-review.tsx'
import { AllClients } from './all-clients.tsx'

/** Laid out for A4: the report on one client, on all with a summary before them, or the monthly review. */
export function PrintPage() {
  const { id } = useParams()
  if (id === 'review') return <PrintReview />
  return id === 'all' ? <PrintAll /> : <PrintOne clientId={Number(id)} />
}

function PrintAll() {
  const t = useT()
  const window = useReportWindow()
  const { asOf, months } = window
  const report = useCall('reports.clients', { asOf, months })
  return (
    <PrintFrame
      title={t(($) => $.print.titleAll)}
      fileName={t(($) => $.print.fileName, { whom: t(($) => $.print.everyone), date: asOf })}
      back="/"
      complete={report.isSuccess}
    >
      <Loaded query={report} loading={<LoadingState rows={4} height={120} />}>
        {(data) => <AllClients report={data} window={window} />}
      </Loaded>
    </PrintFrame>
  )
}

function PrintOne({ clientId }: { readonly clientId: number }) {
  const t = useT()
  const { isolate } = useFormat()
  const window = useReportWindow()
  const { asOf, months } = window
  const known = Number.isSafeInteger(clientId) && clientId > 0
  const report = useCall('reports.client', { clientId, asOf, months }, { enabled: known })
  const client = report.data?.figures.client
  return (
    <PrintFrame
      title={
        client === undefined
          ? t(($) => $.print.title)
          : t(($) => $.print.titleOf, { client: isolate(client) })
      }
      fileName={t(($) => $.print.fileName, { whom: client ?? '', date: asOf })}
      back={known ? `/clients/${clientId}` : '/'}
      complete={report.isSuccess}
    >
      {known ? (
        <Loaded query={report} loading={<LoadingState rows={4} height={120} />}>
          {(data) => <ClientReview report={data} window={window} />}
        </Loaded>
      ) : (
        <p>{t(($) => $.client.notFound.title)}</p>
      )}
    </PrintFrame>
  )
}
