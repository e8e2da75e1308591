import { SidePanel } from '../../components/side-panel.tsx'
import { useT } from '../../i18n/index.ts'
import { RateSettings } from './rates-section.tsx'

/** The three rates beside another page, each saved as it is left. */
export function RatesPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  return (
    <SidePanel title={t(($) => $.settings.rates.title)} changed={false} onClose={onClose}>
      <RateSettings />
    </SidePanel>
  )
}
