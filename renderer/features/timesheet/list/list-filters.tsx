import { Button, Chip, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { activities } from '../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { ClientSelect } from '../../../forms/inputs/client-select.tsx'
import { ProjectSelect } from '../../../forms/inputs/project-select.tsx'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { useT } from '../../../i18n/index.ts'
import classes from './all-entries.module.css'
import { isNarrowed, listStart, type ListState } from './list-state.ts'

interface Props {
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
}

/** Words to find, beside the dates. */
export function ListSearch({ state, onChange }: Props) {
  const t = useT()
  return (
    <TextInput
      className={classes['search'] ?? ''}
      type="search"
      size="xs"
      aria-label={t(($) => $.time.list.search)}
      placeholder={t(($) => $.time.list.search)}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      maxLength={textLimits.name}
      value={state.text}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  )
}

const any = 'any'

/** What narrows the list beside dates and words. */
export function ListFilters({ state, onChange }: Props) {
  const t = useT()
  const field = { size: 'xs', className: classes['filter'] ?? '' } as const
  return (
    <div
      className={classes['filters']}
      role="group"
      aria-label={t(($) => $.time.list.filter.label)}
    >
      <OwnerChoice state={state} onChange={onChange} />
      <Choice
        {...field}
        aria-label={t(($) => $.time.list.filter.activity)}
        options={[any, ...activities]}
        nameOf={(one) =>
          one === any
            ? t(($) => $.time.list.filter.anyActivity)
            : t(($) => $.common.activities[one])
        }
        value={state.activity ?? any}
        onChange={(one) => onChange({ activity: one === any ? null : one })}
      />
      <BillableChoice state={state} onChange={onChange} />
      <Toggle of="notInvoiced" state={state} onChange={onChange} />
      <Toggle of="doubted" state={state} onChange={onChange} />
      {isNarrowed(state) && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            const { span, anchor, from, to, sort } = state
            onChange({ ...listStart, span, anchor, from, to, sort })
          }}
        >
          {t(($) => $.time.list.filter.clear)}
        </Button>
      )}
    </div>
  )
}

function OwnerChoice({ state, onChange }: Props) {
  const t = useT()
  const field = { size: 'xs', className: classes['filter'] ?? '' } as const
  return (
    <>
      <ClientSelect
        {...field}
        aria-label={t(($) => $.time.list.filter.client)}
        placeholder={t(($) => $.time.list.filter.anyClient)}
        creatable={false}
        archived
        value={state.clientId}
        onChange={(clientId) => onChange({ clientId, projectId: null })}
      />
      {state.clientId !== null && (
        <ProjectSelect
          {...field}
          aria-label={t(($) => $.time.list.filter.project)}
          placeholder={t(($) => $.time.list.filter.anyProject)}
          creatable={false}
          clientId={state.clientId}
          value={state.projectId}
          onChange={(projectId) => onChange({ projectId })}
        />
      )}
    </>
  )
}

function BillableChoice({ state, onChange }: Props) {
  const t = useT()
  const names = {
    any: t(($) => $.time.list.filter.anyBillable),
    yes: t(($) => $.time.list.bulk.billable),
    no: t(($) => $.time.list.bulk.notBillable),
  }
  return (
    <Choice
      size="xs"
      className={classes['filter'] ?? ''}
      aria-label={t(($) => $.time.list.filter.billable)}
      options={['any', 'yes', 'no'] as const}
      nameOf={(one) => names[one]}
      value={state.billable === null ? 'any' : state.billable ? 'yes' : 'no'}
      onChange={(one) => onChange({ billable: one === 'any' ? null : one === 'yes' })}
    />
  )
}

function Toggle({ of, state, onChange }: Props & { readonly of: 'notInvoiced' | 'doubted' }) {
  const t = useT()
  return (
    <Chip
      size="xs"
      radius="sm"
      variant="light"
      checked={state[of]}
      onChange={(checked) => onChange({ [of]: checked })}
    >
      {t(($) => $.time.list.filter[of])}
    </Chip>
  )
}
