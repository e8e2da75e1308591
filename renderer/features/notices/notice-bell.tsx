import { Drawer } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useCall } from '../../api/index.ts'
import { ToastPlace } from '../../components/toast-place.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { NoticeList } from './notice-list.tsx'
import classes from './notices.module.css'
import { useOpenNotices } from '../../components/hooks/open-notices.ts'
import { SystemSwitch } from './system-switch.tsx'
import { WatchedHint } from '../watched/index.ts'
import { useNoticeWatch } from './use-notice-watch.ts'

/** The bell in the frame: how many flags are not seen yet, and behind it all that stand. */
export function NoticeBell({ className }: { readonly className: string | undefined }) {
  const t = useT()
  const format = useFormat()
  const bell = useRef<HTMLButtonElement>(null)
  // `left`: by a link, whose page takes the focus itself (see Page).
  const [state, setState] = useState<'closed' | 'open' | 'left'>('closed')
  const notices = useCall('notices.list', {})
  const unseen = (notices.data ?? []).filter((notice) => !notice.seen).length
  useNoticeWatch()
  useOpenNotices(() => setState('open'))
  return (
    <>
      <button
        ref={bell}
        type="button"
        className={`${className ?? ''} ${classes['bell'] ?? ''}`}
        aria-haspopup="dialog"
        title={t(($) => $.notices.bell)}
        onClick={() => setState('open')}
      >
        <IconBell size={19} stroke={1.7} aria-hidden="true" />
        <span className="hw-if-wide">{t(($) => $.notices.bell)}</span>
        {unseen > 0 && (
          <>
            {' '}
            <b className={classes['count']}>{format.number(unseen)}</b>{' '}
            <span className="hw-only-for-readers">{t(($) => $.notices.unseen)}</span>
          </>
        )}
      </button>
      <Drawer
        opened={state === 'open'}
        onClose={() => setState('closed')}
        returnFocus={false}
        onExitTransitionEnd={() => {
          if (state === 'closed') bell.current?.focus()
        }}
        position="right"
        transitionProps={{ duration: 120 }}
        size="30rem"
        title={t(($) => $.notices.panel)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      >
        <WatchedHint onOpen={() => setState('left')} />
        <NoticeList query={notices} onOpen={() => setState('left')} />
        <SystemSwitch />
        {state === 'open' && <ToastPlace kind="panel" />}
      </Drawer>
    </>
  )
}
