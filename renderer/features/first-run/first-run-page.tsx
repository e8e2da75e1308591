import { IconClock, IconFileImport, IconFlask } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand, useErrorText, useSettings } from '../../api/index.ts'
import { currencyChoices, zoneChoices } from '../../forms/inputs/choices.ts'
import { CreatableSelect } from '../../forms/inputs/creatable-select.tsx'
import { Page, Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { Mark } from '../../components/mark.tsx'
import { useT } from '../../i18n/index.ts'
import { CalculatorButton, RateField, rateNames, type RateName } from '../settings/index.ts'
import classes from './first-run.module.css'
import { guessCurrency, guessZone } from './guesses.ts'

interface Answers extends Readonly<Record<RateName, number | null>> {
  readonly currency: string
  readonly zone: string
}

/** The first page anyone sees: what the app answers, three short questions, and where to begin. */
export function FirstRunPage() {
  const t = useT()
  const [answers, setAnswers] = useAnswers()
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, ...part })
  return (
    <main className={classes['welcome']}>
      <Page
        name={t(($) => $.firstRun.windowTitle)}
        title={
          <span className={classes['headline']}>
            <Mark className={classes['mark']} />
            {t(($) => $.firstRun.title)}
          </span>
        }
      >
        <div className={classes['lead']}>
          <p>{t(($) => $.firstRun.lead)}</p>
          <p>{t(($) => $.firstRun.private)}</p>
        </div>
        <Basics answers={answers} onChange={change} />
        <Rates answers={answers} onChange={change} />
        <Begin answers={answers} />
      </Page>
    </main>
  )
}

function useAnswers() {
  const saved = useSettings()
  return useState<Answers>(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    return {
      currency: guessCurrency(timeZone, navigator.languages, saved.currency),
      zone: guessZone(timeZone, saved.zone),
      praoRate: saved.praoRate,
      breakEvenRate: saved.breakEvenRate,
      targetRate: saved.targetRate,
    }
  })
}

interface PartProps {
  readonly answers: Answers
  readonly onChange: (part: Partial<Answers>) => void
}

function Basics({ answers, onChange }: PartProps) {
  const t = useT()
  const { locale } = useFormat()
  const moneys = useMemo(() => currencyChoices(locale), [locale])
  const zones = useMemo(() => zoneChoices(answers.zone), [answers.zone])
  return (
    <Section title={t(($) => $.firstRun.basics)} text={t(($) => $.firstRun.guessed)}>
      <div className={classes['two']}>
        <CreatableSelect
          label={t(($) => $.firstRun.currency)}
          data={moneys}
          clearable={false}
          value={answers.currency}
          onChange={(currency) => currency !== null && onChange({ currency })}
        />
        <CreatableSelect
          label={t(($) => $.firstRun.zone)}
          data={zones}
          clearable={false}
          value={answers.zone}
          onChange={(zone) => zone !== null && onChange({ zone })}
        />
      </div>
    </Section>
  )
}

function Rates({ answers, onChange }: PartProps) {
  const t = useT()
  return (
    <Section title={t(($) => $.firstRun.rates)} text={t(($) => $.firstRun.ratesText)}>
      <div className={classes['three']}>
        {rateNames.map((name) => (
          <RateField
            key={name}
            name={name}
            value={answers[name]}
            currency={answers.currency}
            onCommit={(rate, typed) => {
              onChange({ [name]: rate })
              typed.done(rate)
            }}
            action={
              name === 'breakEvenRate' && (
                <CalculatorButton
                  currency={answers.currency}
                  onApply={(rate) => onChange({ breakEvenRate: rate })}
                />
              )
            }
          />
        ))}
      </div>
    </Section>
  )
}

function Begin({ answers }: { readonly answers: Answers }) {
  const t = useT()
  const errorText = useErrorText()
  const [, navigate] = useLocation()
  const save = useCommand('settings.set', { ownErrors: true })
  const demo = useCommand('app.openDemo', { ownErrors: true })
  const begin = (path: string) => {
    // The address first: once the answers are saved, the window shows the page it names.
    navigate(path)
    save.mutate({ ...answers, setUp: true, seen: { setUp: false } })
  }
  const error = save.error ?? demo.error
  const busy = save.isPending || demo.isPending
  return (
    <section className={classes['begin']} aria-label={t(($) => $.firstRun.start)}>
      <Way
        primary
        icon={<IconFileImport size={22} stroke={1.7} />}
        title={t(($) => $.firstRun.import)}
        text={t(($) => $.firstRun.importText)}
        disabled={busy}
        onClick={() => begin('/import')}
      />
      <Way
        icon={<IconClock size={22} stroke={1.7} />}
        title={t(($) => $.firstRun.log)}
        text={t(($) => $.firstRun.logText)}
        disabled={busy}
        onClick={() => begin('/time')}
      />
      <Way
        icon={<IconFlask size={22} stroke={1.7} />}
        title={t(($) => $.firstRun.demo)}
        text={t(($) => $.firstRun.demoText)}
        disabled={busy}
        onClick={() => {
          navigate('/')
          demo.mutate({})
        }}
      />
      {error && (
        <p className={classes['failed']} role="alert">
          {errorText(error)}
        </p>
      )}
    </section>
  )
}

interface Props {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly primary?: boolean
  readonly disabled: boolean
  readonly onClick: () => void
}

function Way({ icon, title, text, primary = false, disabled, onClick }: Props) {
  return (
    <button
      type="button"
      className={primary ? classes['wayFirst'] : classes['way']}
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{icon}</span>
      <span>
        <span className="hw-strong">{title}</span>
        <small>{text}</small>
      </span>
    </button>
  )
}
