import { Button } from '@mantine/core'
import { IconMail, IconThumbDown, IconTrophy } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Prospect } from '../../../../shared/domain/deciding/prospects.ts'
import type { ScreenResult, Decided } from '../../../../shared/domain/kinds.ts'
import { SidePanel } from '../../../components/side-panel.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { letterAddress } from '../../../report/links/letter-address.ts'
import { screenOf, type Seen } from './screen-of.ts'
import { Questions } from './screen-questions.tsx'
import { ScreenResultCard } from './screen-result.tsx'
import { SignsSeen, TraitsFound } from './screen-seen.tsx'
import { useScreening } from './use-screening.ts'
import classes from './screen.module.css'

interface Props {
  readonly prospect: Prospect
  readonly seen: Seen
  readonly onClose: () => void
}

/** P1: the questions of the pre-screen, each answer kept at once, and above them what they come to. */
export function ScreenPanel({ prospect, seen, onClose }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const screening = useScreening(prospect)
  const [deciding, setDeciding] = useState<Decided | null>(null)
  const shown = { ...prospect, ...screening.shown }
  const screen = screenOf(shown, seen)
  return (
    <SidePanel
      title={t(($) => $.prospects.screen.title, { name: isolate(prospect.name) })}
      // While the dialog lies above it, a key or a click meant for that one must not close both.
      changed={deciding !== null}
      onClose={onClose}
    >
      <div className={classes['panel']}>
        <ScreenResultCard screen={screen} />
        {screen.started && prospect.decision === 'open' && (
          <WhatNext id={prospect.id} result={screen.result} onDecide={setDeciding} />
        )}
        <Questions
          clientId={prospect.id}
          screening={shown.screening}
          signs={seen.signs}
          onAnswer={screening.answer}
        />
        <TraitsFound traits={seen.traits} found={shown.traitIds} onChange={screening.find} />
        <SignsSeen clientId={prospect.id} signs={seen.signs} />
      </div>
      {deciding && (
        <DecideDialog
          prospect={prospect}
          decision={deciding}
          seen={seen}
          onClose={() => setDeciding(null)}
          onDecided={onClose}
        />
      )}
    </SidePanel>
  )
}

interface WhatNextProps {
  readonly id: number
  readonly result: ScreenResult
  readonly onDecide: (decision: Decided) => void
}

/** What can be done about it now; what the result speaks for stands out. */
function WhatNext({ id, result, onDecide }: WhatNextProps) {
  const t = useT()
  const icon = { size: 16, 'aria-hidden': true } as const
  return (
    <div className="hw-row">
      <Button
        variant={result === 'no' ? 'filled' : 'default'}
        leftSection={<IconThumbDown {...icon} />}
        onClick={() => onDecide('refused')}
      >
        {t(($) => $.prospects.action.refuse)}
      </Button>
      <Button
        component={Link}
        href={letterAddress(id, 'refuse')}
        variant="default"
        leftSection={<IconMail {...icon} />}
      >
        {t(($) => $.prospects.action.letter)}
      </Button>
      <Button
        variant={result === 'hell-yes' ? 'filled' : 'default'}
        leftSection={<IconTrophy {...icon} />}
        onClick={() => onDecide('won')}
      >
        {t(($) => $.prospects.action.won)}
      </Button>
    </div>
  )
}
