import { Modal } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import {
  criticalSigns,
  warningSignKinds,
  type WarningSignKind,
} from '../../../../shared/domain/kinds.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './signs.module.css'
import { useWish, wish } from '../events.ts'
import { keyOfSign, signOfCode } from './sign-keys.ts'
import { useLogSign } from './use-log-sign.ts'

/** The list of warning signs for one client, from anywhere in the window: one key logs one for today. */
export function SignDialog() {
  const t = useT()
  const { isolate } = useFormat()
  const [clientId, setClientId] = useState<number | null>(null)
  // Who is asked about, at once: the second key may be pressed before the list is drawn.
  const wanted = useRef<number | null>(null)
  const home = useRef<Element | null>(null)
  const log = useLogSign()
  const clients = useClients().data ?? []
  const client = clients.find((one) => one.id === clientId)
  const want = (id: number | null) => {
    wanted.current = id
    setClientId(id)
  }
  useWish('hourworth:log-sign', (detail) => {
    home.current = document.activeElement
    want(detail.clientId)
    return true
  })
  const goHome = () => home.current instanceof HTMLElement && home.current.focus()
  const choose = (kind: WarningSignKind): boolean => {
    const id = wanted.current
    if (id === null) return false
    want(null)
    log(id, kind, (sign) => {
      // The client's page opens the new sign for a note; elsewhere the user goes on where they were.
      if (!wish('hourworth:sign-logged', { clientId: id, signId: sign.id })) goHome()
    })
    return true
  }
  useSignKeys(choose)
  return (
    <Modal
      opened={clientId !== null}
      onClose={() => {
        want(null)
        setTimeout(goHome)
      }}
      returnFocus={false}
      size="44rem"
      yOffset="6vh"
      centered={false}
      transitionProps={{ duration: 0 }}
      title={t(($) => $.acting.signs.ask, { client: isolate(client?.name ?? '') })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
    >
      <p className={classes['hint']}>{t(($) => $.acting.signs.hint)}</p>
      <SignList onChoose={choose} />
    </Modal>
  )
}

function SignList({ onChoose }: { readonly onChoose: (kind: WarningSignKind) => void }) {
  const t = useT()
  return (
    // The buttons take the keys; the list only hears them on their way up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons take the keys, the list only hears them
    <ul className={classes['list']} onKeyDown={walk}>
      {warningSignKinds.map((kind, index) => (
        <li key={kind}>
          <button
            type="button"
            className={classes['choice']}
            aria-keyshortcuts={keyOfSign(kind)}
            {...(index === 0 && { 'data-autofocus': true })}
            onClick={() => onChoose(kind)}
          >
            <kbd className="hw-key" aria-hidden="true">
              {keyOfSign(kind)}
            </kbd>
            <span className={classes['name']}>
              {t(($) => $.acting.sign[kind])}
              {criticalSigns.has(kind) && <Critical />}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Marks a sign of which one alone raises the flag. */
export function Critical() {
  const t = useT()
  return (
    <span className="hw-sign hw-small hw-bad">
      <IconAlertOctagon size={14} stroke={2} aria-hidden="true" />
      {t(($) => $.acting.signs.critical)}
    </span>
  )
}

/** Hears the one key of each kind, whether or not the list is drawn yet. */
function useSignKeys(choose: (kind: WarningSignKind) => boolean): void {
  const pressed = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const kind = signOfCode(event.code)
    // The key must not also write itself into the note that opens.
    if (kind && choose(kind)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** The arrow keys walk through the list, as one expects of a menu. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + step) % buttons.length)?.focus()
}
