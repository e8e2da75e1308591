import { Modal } from '@mantine/core'
import { useId, useState, type KeyboardEvent } from 'react'
import { plainText } from '../../shared/domain/names.ts'
import { useT } from '../i18n/index.ts'
import classes from './command-palette.module.css'
import type { PaletteCommand } from '../components/palette-command.ts'
import { KeyCaps } from '../components/keys/key-caps.tsx'
import { useFound } from './use-found.ts'
import { useCommands } from './use-commands.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  /** Opens the sheet of keys. */
  readonly onKeys: () => void
}

/** Search over pages, clients and commands; the focus stays in the text field. */
export function CommandPalette({ opened, onClose, onKeys }: Props) {
  const t = useT()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      padding={0}
      size="32rem"
      yOffset="12vh"
      centered={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t(($) => $.common.palette.label)}>
        {opened && <Palette onClose={onClose} onKeys={onKeys} />}
      </Modal.Content>
    </Modal.Root>
  )
}

function Palette({ onClose, onKeys }: Omit<Props, 'opened'>) {
  const t = useT()
  const id = useId()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const { found: things, isComplete } = useFound(query)
  const found = [...matching(useCommands(onKeys), query), ...things]
  const run = (command: Pick<PaletteCommand, 'run'> | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = pressed(event)
    const command = found[marked]
    if (key === 'Enter')
      run((event.ctrlKey || event.metaKey) && command?.also ? command.also : command)
    if (key === undefined || key === 'Enter') return
    event.preventDefault()
    setMarked((marked + key + found.length) % Math.max(1, found.length))
  }
  return (
    <>
      <input
        className={classes['input']}
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[marked] ? `${id}-${marked}` : undefined}
        aria-label={t(($) => $.common.palette.label)}
        placeholder={t(($) => $.common.palette.placeholder)}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setMarked(0)
        }}
      />
      <Results id={id} query={query} found={found} marked={marked} onMark={setMarked} onRun={run} />
      {!isComplete && <p className={classes['still']}>{t(($) => $.common.palette.still)}</p>}
    </>
  )
}

interface ResultsProps {
  /** What the ids of the list and its options begin with. */
  readonly id: string
  readonly query: string
  readonly found: readonly PaletteCommand[]
  readonly marked: number
  readonly onMark: (index: number) => void
  readonly onRun: (command: PaletteCommand) => void
}

function Results({ id, query, found, marked, onMark, onRun }: ResultsProps) {
  const t = useT()
  return (
    <>
      {found.length === 0 && (
        <p className={classes['none']}>{t(($) => $.common.palette.none, { query })}</p>
      )}
      <div
        className={classes['list']}
        id={`${id}-list`}
        role="listbox"
        aria-label={t(($) => $.common.palette.results)}
      >
        {found.map((command, index) => (
          <Option
            key={command.id}
            id={`${id}-${index}`}
            command={command}
            marked={index === marked}
            onMark={() => onMark(index)}
            onRun={() => onRun(command)}
          />
        ))}
      </div>
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly command: PaletteCommand
  readonly marked: boolean
  readonly onMark: () => void
  readonly onRun: () => void
}

function Option({ id, command, marked, onMark, onRun }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys work through the text field, which names this option as active
    <div
      id={id}
      role="option"
      aria-selected={marked}
      tabIndex={-1}
      className={classes['option']}
      ref={(element) => {
        if (marked) element?.scrollIntoView({ block: 'nearest' })
      }}
      onMouseMove={onMark}
      onClick={onRun}
    >
      <command.icon size={18} stroke={1.7} aria-hidden="true" />
      <span className={classes['label']}>{command.label}</span>
      {command.kind !== undefined && <span className={classes['kind']}>{command.kind}</span>}
      {marked && command.also && (
        <span className={classes['kind']}>
          <KeyCaps keys={['mod', 'Enter']} /> {command.also.label}
        </span>
      )}
      {command.keys && <KeyCaps keys={command.keys} />}
    </div>
  )
}

/** What a key means to the list: a step, Enter, or nothing. */
function pressed(event: KeyboardEvent): 1 | -1 | 'Enter' | undefined {
  // Enter ends a composition (accents, other scripts); it must not run a command too.
  if (event.nativeEvent.isComposing) return undefined
  if (event.key === 'ArrowDown') return 1
  if (event.key === 'ArrowUp') return -1
  return event.key === 'Enter' ? 'Enter' : undefined
}

const limit = 50

function matching(commands: readonly PaletteCommand[], query: string): readonly PaletteCommand[] {
  const words = fold(query).split(/\s+/)
  return commands
    .filter((command) => words.every((word) => fold(command.label).includes(word)))
    .slice(0, limit)
}

const fold = (text: string) =>
  plainText(text)
    .replace(/[\u200e\u200f\u2066-\u2069]/gu, '')
    .trim()
