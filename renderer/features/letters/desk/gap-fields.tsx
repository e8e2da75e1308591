import { Autocomplete, Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useCommand } from '../../../api/index.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { MoneyInput } from '../../../forms/inputs/money-input.tsx'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { Section } from '../../../components/page.tsx'
import { directionOf, useT } from '../../../i18n/index.ts'
import { noticeLengths, reasonsOf, type Gap } from '../../../../shared/words/letters/index.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useRateText } from '../../../report/rate-text.ts'
import { fieldId } from '../field-id.ts'
import { lastDayOf } from '../letter-values.ts'
import classes from '../letters.module.css'
import type { Desk } from './use-letter.ts'

interface FieldProps {
  readonly desk: Desk
}

const fields: { readonly [G in Gap]?: (props: FieldProps) => ReactNode } = {
  contact: ContactField,
  reason: ReasonField,
  other: OtherField,
  resource: ResourceField,
  newRate: RateField,
  project: ProjectField,
  notice: NoticeField,
  lastDay: LastDayField,
  me: SignatureField,
}
const order = Object.keys(fields) as (keyof typeof fields)[]

/** A field for each gap of the letter that the user can fill; those that follow by themselves have none. */
export function GapFields({ desk }: FieldProps) {
  const t = useT()
  const used = order.filter((gap) => desk.used.includes(gap))
  return (
    <Section title={t(($) => $.letters.fields.title)}>
      {used.length === 0 && <p className="hw-small">{t(($) => $.letters.fields.none)}</p>}
      <div className={classes.fields}>
        {used.map((gap) => {
          const Field = fields[gap]
          return Field && <Field key={gap} desk={desk} />
        })}
      </div>
    </Section>
  )
}

/** What every field of a gap has: its id, and a label that says where something is missing. */
function useGapField({ open }: Desk) {
  const t = useT()
  return (gap: keyof typeof fields) => ({
    id: fieldId(gap),
    label: (
      <>
        {t(($) => $.letters.fields[gap])}
        {open.includes(gap) && (
          <span className="hw-bad"> · {t(($) => $.letters.fields.missing)}</span>
        )}
      </>
    ),
    dir: 'auto',
    autoComplete: 'off',
  })
}

function ContactField({ desk }: FieldProps) {
  const field = useGapField(desk)
  return (
    <Autocomplete
      {...field('contact')}
      data={[...new Set(desk.facts.contacts.map(({ name }) => name))]}
      value={desk.answers.contact}
      onChange={(contact) => desk.answer({ contact })}
    />
  )
}

function ProjectField({ desk }: FieldProps) {
  const field = useGapField(desk)
  return (
    <Autocomplete
      {...field('project')}
      data={[...new Set(desk.facts.projects.map(({ name }) => name))]}
      value={desk.answers.project}
      onChange={(project) => desk.answer({ project })}
    />
  )
}

function ReasonField({ desk }: FieldProps) {
  const t = useT()
  const field = useGapField(desk)
  const { language, situation } = desk
  return (
    <div>
      <NoteArea
        {...field('reason')}
        description={t(($) => $.letters.fields.reasonHint)}
        maxLength={textLimits.letter}
        lang={language}
        value={desk.filling.values.reason}
        onChange={(reason) => desk.answer({ reason })}
      />
      <Menu position="bottom-start" width={400} returnFocus withinPortal>
        <Menu.Target>
          <Button
            className={classes.ready ?? ''}
            variant="subtle"
            size="compact-sm"
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            {t(($) => $.letters.fields.reasonReady)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.reasons ?? ''}>
          {reasonsOf(language, situation).map((reason) => (
            <Menu.Item
              key={reason}
              lang={language}
              dir={directionOf(language)}
              onClick={() => desk.answer({ reason })}
            >
              {reason}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function OtherField({ desk }: FieldProps) {
  const t = useT()
  const field = useGapField(desk)
  return (
    <TextField
      {...field('other')}
      description={t(($) => $.letters.fields.otherHint)}
      value={desk.answers.other}
      onChange={(other) => desk.answer({ other })}
    />
  )
}

function ResourceField({ desk }: FieldProps) {
  const t = useT()
  const field = useGapField(desk)
  return (
    <NoteArea
      {...field('resource')}
      description={t(($) => $.letters.fields.resourceHint)}
      maxLength={textLimits.letter}
      value={desk.answers.resource}
      onChange={(resource) => desk.answer({ resource })}
    />
  )
}

function NoticeField({ desk }: FieldProps) {
  const t = useT()
  const { dir: _, ...field } = useGapField(desk)('notice')
  return (
    <Choice
      {...field}
      options={noticeLengths}
      nameOf={(length) => t(($) => $.letters.fields.noticeLengths[length])}
      value={desk.answers.notice}
      onChange={(notice) => desk.answer({ notice, lastDay: lastDayOf(desk.facts.today, notice) })}
    />
  )
}

function LastDayField({ desk }: FieldProps) {
  const t = useT()
  const { dir: _, ...field } = useGapField(desk)('lastDay')
  const { lastDay, notice } = desk.answers
  const early = lastDay !== null && lastDay < lastDayOf(desk.facts.today, notice)
  return (
    <DateInput
      {...field}
      lean="future"
      value={lastDay}
      error={early && t(($) => $.letters.fields.tooEarly)}
      onChange={(day) => desk.answer({ lastDay: day })}
    />
  )
}

function RateField({ desk }: FieldProps) {
  const t = useT()
  const rateText = useRateText()
  const { dir: _, ...field } = useGapField(desk)('newRate')
  const { agreedRate, currency } = desk.facts
  return (
    <MoneyInput
      {...field}
      perHour
      currency={currency}
      description={
        agreedRate === null
          ? t(($) => $.letters.fields.noneAgreed)
          : t(($) => $.letters.fields.agreedNow, {
              rate: rateText(agreedRate.rate, agreedRate.currency),
            })
      }
      value={desk.answers.newRate}
      onChange={(newRate) => desk.answer({ newRate })}
    />
  )
}

function SignatureField({ desk }: FieldProps) {
  const t = useT()
  const field = useGapField(desk)
  const set = useCommand('settings.set')
  const { me } = desk.answers
  const { ownName } = desk.facts
  const seen = useRef(ownName)
  return (
    <TextField
      {...field('me')}
      description={t(($) => $.letters.fields.meHint)}
      maxLength={textLimits.name}
      value={me}
      onChange={(next) => desk.answer({ me: next })}
      onFocus={() => {
        seen.current = ownName
      }}
      onBlur={() => {
        if (me.trim() !== ownName) set.mutate({ ownName: me, seen: { ownName: seen.current } })
      }}
    />
  )
}
