import { Modal } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '../components/hooks/dialog-open.ts'
import { KeyCaps } from '../components/keys/key-caps.tsx'
import { keyGroups, keyList, keysOf, pageKeys, type KeyGroup } from '../components/keys/key-list.ts'
import { useT } from '../i18n/index.ts'
import classes from './key-sheet.module.css'
import { pageRoutes } from './routes.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Every key of the app by where it works. */
export function KeySheet({ opened, onClose }: Props) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="44rem"
      title={t(($) => $.common.keys.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes['groups']}>
        {keyGroups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Modal>
  )
}

function Group({ group }: { readonly group: KeyGroup }) {
  const t = useT()
  const named = keysOf(group).map((name) => ({
    does: t(($) => $.common.keys.does[name]),
    keys: keyList[name].keys,
  }))
  const pages = pageRoutes.map(({ name }, index) => ({
    does: t(($) => $.common.pages[name]),
    keys: pageKeys(index),
  }))
  const rows: readonly { does: string; keys: readonly string[] }[] =
    group === 'pages' ? pages : named
  return (
    <section>
      <h3>{t(($) => $.common.keys.group[group])}</h3>
      <dl className={classes['rows']}>
        {rows.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              <KeyCaps keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** `?` outside text fields and dialogs, whichever key it is printed on. */
export function useSheetKey(onPress: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    const isText =
      target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
    if (isText || isDialogOpen()) return
    event.preventDefault()
    onPress()
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
