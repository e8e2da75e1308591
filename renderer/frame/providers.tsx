import {
  DirectionProvider,
  MantineProvider,
  useDirection,
  useMantineColorScheme,
} from '@mantine/core'
import { DatesProvider, type DayOfWeek } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { lazy, Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router, type RouterOptions } from 'wouter'
import { defaultSettings } from '../../shared/domain/settings.ts'
import {
  CoreProvider,
  StatusProvider,
  useCall,
  useChangeOfData,
  type CallFailure,
  type Status,
  type Transport,
} from '../api/index.ts'
import { ErrorState, LoadingState } from '../components/states.tsx'
import { ToastPlace } from '../components/toast-place.tsx'
import { firstWeekday, weekendDays } from '../format/date.ts'
import { FormatProvider } from '../format/index.ts'
import {
  availableLanguages,
  directionOf,
  i18n,
  localeOf,
  type Direction,
  type Language,
} from '../i18n/index.ts'
import { cssVariables, theme } from '../theme/theme.ts'
import { useAddress } from './address.ts'
import 'dayjs/locale/da'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/he'
import 'dayjs/locale/nl'
import 'dayjs/locale/sv'

const RescuePage = lazy(async () => ({
  default: (await import('../features/rescue/index.ts')).RescuePage,
}))

interface Props {
  readonly transport: Transport
  /** Where the page is kept: the address's hash, or a place in memory for tests. */
  readonly router?: RouterOptions
  readonly preferredLocales?: readonly string[]
  readonly children: ReactNode
}

const byHash: RouterOptions = { hook: useAddress }

/** Everything a page needs around it: core, look, language, direction, formats, routes, messages. */
export function Providers(props: Props) {
  const { transport, router, preferredLocales, children } = props
  return (
    <CoreProvider transport={transport}>
      <I18nextProvider i18n={i18n}>
        <DirectionProvider detectDirection={false}>
          {/* The content policy allows no style tags: the variables are in theme.css. */}
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariables}
            defaultColorScheme="auto"
            withCssVariables={false}
            withGlobalClasses={false}
          >
            <Router {...(router ?? byHash)}>
              <WithStatus preferredLocales={preferredLocales ?? navigator.languages}>
                {children}
              </WithStatus>
            </Router>
          </MantineProvider>
        </DirectionProvider>
      </I18nextProvider>
    </CoreProvider>
  )
}

interface StatusProps {
  readonly preferredLocales: readonly string[]
  readonly children: ReactNode
}

function WithStatus({ preferredLocales, children }: StatusProps) {
  const status = useCall('app.status', {})
  if (status.data) {
    return (
      <Localized
        status={status.data}
        receivedAt={status.dataUpdatedAt}
        preferredLocales={preferredLocales}
      >
        {children}
      </Localized>
    )
  }
  if (!status.error) return <LoadingState />
  const failed = <ErrorState error={status.error} onRetry={() => void status.refetch()} />
  if (!isTrouble(status.error)) return failed
  return (
    <BeforeOpening preferredLocales={preferredLocales}>
      <RescuePage otherwise={failed} />
    </BeforeOpening>
  )
}

function Localized({
  status,
  receivedAt,
  preferredLocales,
  children,
}: StatusProps & { readonly status: Status; readonly receivedAt: number }) {
  useChangeOfData(status.demo)
  return (
    <StatusProvider status={status} receivedAt={receivedAt}>
      <Worded settings={status.settings} preferredLocales={preferredLocales}>
        {children}
      </Worded>
    </StatusProvider>
  )
}

/** Whether the database is missing or damaged, so that the user must choose what to do about it. */
const isTrouble = (error: CallFailure | null): boolean =>
  error?.code === 'database-missing' || error?.code === 'database-damaged'

const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** While the settings cannot be read, the look and the language are those the window is used in. */
function BeforeOpening({ preferredLocales, children }: StatusProps) {
  const isPreferred = (language: Language) =>
    preferredLocales.some((tag) => tag.split('-')[0] === language)
  const settings = {
    language: availableLanguages.find(isPreferred) ?? 'en',
    theme: 'system',
    currency: defaultSettings.currency,
    zone: machineZone,
  } as const
  return (
    <Suspense fallback={<LoadingState />}>
      <Worded settings={settings} preferredLocales={preferredLocales}>
        {children}
      </Worded>
    </Suspense>
  )
}

interface WordedProps extends StatusProps {
  readonly settings: Pick<Status['settings'], 'language' | 'theme' | 'currency' | 'zone'>
}

/** Language, direction, colours and formats by the settings. */
function Worded({ settings, preferredLocales, children }: WordedProps) {
  const { language, theme, currency, zone } = settings
  const dir = directionOf(language)
  const locale = localeOf(language, preferredLocales)
  useColorScheme(theme)
  useLanguage(language)
  const turned = useTurned(dir)
  return (
    <FormatProvider setting={{ locale, language, dir, currency, zone }}>
      <DatesProvider
        settings={{
          locale: language === 'en' ? 'en-gb' : language,
          firstDayOfWeek: (firstWeekday(locale) % 7) as DayOfWeek,
          weekendDays: weekendDays(locale).map((day) => (day % 7) as DayOfWeek),
        }}
      >
        <ModalsProvider>
          {turned && children}
          <ToastPlace kind="page" />
        </ModalsProvider>
      </DatesProvider>
    </FormatProvider>
  )
}

/** True from the moment the document first runs the right way: what is measured earlier is measured wrong. */
function useTurned(dir: Direction): boolean {
  const { dir: shown } = useDirection()
  const [turned, setTurned] = useState(false)
  if (!turned && shown === dir) setTurned(true)
  return turned
}

function useColorScheme(theme: Status['settings']['theme']): void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  useLayoutEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [theme, setColorScheme])
}

function useLanguage(language: Status['settings']['language']): void {
  const { setDirection } = useDirection()
  useLayoutEffect(() => {
    document.documentElement.lang = language
    setDirection(directionOf(language))
  }, [language, setDirection])
  useEffect(() => {
    void i18n.changeLanguage(language)
  }, [language])
}
