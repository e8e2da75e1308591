import { Button } from '@mantine/core'
import {
  IconArchive,
  IconArrowBackUp,
  IconCheck,
  IconCopy,
  IconDeviceFloppy,
  IconDownload,
  IconMail,
  IconTemplate,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Template } from '../../../../shared/domain/deciding/letters.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { conflictOf, useCommand, useToasts, type CallFailure } from '../../../api/index.ts'
import { useCopy } from '../../../components/hooks/use-copy.ts'
import { RowMenu } from '../../../components/row-buttons.tsx'
import { useConfirm } from '../../../components/hooks/use-confirm.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './paper.module.css'
import { addressIn, fileName, mailLimit, mailLink, plainText, saveText } from './send.ts'
import { TemplateDialog } from '../template-dialog.tsx'
import type { Desk } from './use-letter.ts'

interface Props {
  readonly desk: Desk
}

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

/** The ways to take the letter along. */
export function LetterActions({
  desk,
  templates,
}: Props & { readonly templates: readonly Template[] }) {
  return (
    <div className={classes.actions}>
      <CopyButton desk={desk} />
      <MailButton desk={desk} />
      <SaveButton desk={desk} />
      <KeepButton desk={desk} />
      <MoreMenu desk={desk} templates={templates} />
    </div>
  )
}

function CopyButton({ desk }: Props) {
  const t = useT()
  const { state, copy } = useCopy(() => plainText(desk.shown))
  const Icon = state === 'copied' ? IconCheck : IconCopy
  return (
    <Button leftSection={<Icon {...icon} />} onClick={copy}>
      <span aria-live="polite">
        {state === 'ready' && t(($) => $.letters.actions.copy)}
        {state === 'copied' && t(($) => $.letters.actions.copied)}
        {state === 'failed' && t(($) => $.letters.actions.copyFailed)}
      </span>
    </Button>
  )
}

/** A link, not a script: the browser and the desktop shell both know what to do with one. */
function MailButton({ desk }: Props) {
  const t = useT()
  const toasts = useToasts()
  const { contacts } = desk.facts
  const main = contacts.find(({ roles }) => roles.includes('main')) ?? contacts[0]
  const to = addressIn(main?.note ?? '')
  const { href, whole } = mailLink(desk.shown, to, mailLimit(navigator.userAgent))
  const copyTooLong = () => {
    if (whole) return
    navigator.clipboard.writeText(desk.shown.body).then(
      () => toasts.done(t(($) => $.letters.actions.tooLong)),
      () => toasts.done(t(($) => $.letters.actions.copyFailed)),
    )
  }
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noreferrer"
      title={t(($) => $.letters.actions.mailHint)}
      variant="default"
      leftSection={<IconMail {...icon} />}
      onClick={copyTooLong}
    >
      {t(($) => $.letters.actions.mail)}
    </Button>
  )
}

function KeepButton({ desk }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const { client, today } = desk.facts
  const keep = useCommand('letters.keep', {
    undoText: t(($) => $.letters.undo.kept, { client: isolate(client?.name ?? '') }),
  })
  return (
    <Button
      variant="default"
      leftSection={<IconArchive {...icon} />}
      disabled={client === null}
      title={t(($) => $.letters.actions[client === null ? 'keepNeedsClient' : 'keepHint'])}
      loading={keep.isPending}
      onClick={() =>
        keep.mutate({
          clientId: client?.id ?? null,
          on: today,
          language: desk.language,
          situation: desk.situation,
          ...desk.shown,
        })
      }
    >
      {t(($) => $.letters.actions.keep)}
    </Button>
  )
}

function SaveButton({ desk }: Props) {
  const t = useT()
  const { client, today } = desk.facts
  return (
    <Button
      variant="default"
      title={t(($) => $.letters.actions.saveHint)}
      leftSection={<IconDownload {...icon} />}
      onClick={() => saveText(fileName(client?.name ?? null, today), `${plainText(desk.shown)}\n`)}
    >
      {t(($) => $.letters.actions.save)}
    </Button>
  )
}

/** What is done with a letter less often: making it a template, dropping what was changed. */
function MoreMenu({ desk, templates }: Props & { readonly templates: readonly Template[] }) {
  const t = useT()
  const [naming, setNaming] = useState(false)
  const startOver = useStartOver(desk)
  const update = useUpdateTemplate(desk)
  const { source, language, situation, text } = desk
  const own = source.kind === 'template' ? templates.find(({ id }) => id === source.id) : undefined
  return (
    <>
      <RowMenu
        label={t(($) => $.common.actions.more)}
        groups={[
          [
            {
              label: t(($) => $.letters.actions.template),
              icon: IconTemplate,
              run: () => setNaming(true),
            },
            own !== undefined &&
              desk.edited && {
                label: t(($) => $.letters.actions.updateTemplate),
                icon: IconDeviceFloppy,
                run: () => update(own.id),
              },
            desk.edited && {
              label: t(($) => $.letters.actions.startOver),
              icon: IconArrowBackUp,
              run: startOver,
            },
          ],
        ]}
      />
      {naming && (
        <TemplateDialog
          template={null}
          fields={{ language, situation, ...text, name: text.subject.slice(0, textLimits.name) }}
          onSaved={({ id }) => desk.choose({ kind: 'template', id })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

/** Saves the letter as its template; over what another window made of that only once that was asked about. */
function useUpdateTemplate({ text, from, startOver }: Desk): (id: number) => void {
  const t = useT()
  const { isolate } = useFormat()
  const confirm = useConfirm()
  const toasts = useToasts()
  const { mutate } = useCommand('templates.update', {
    ownErrors: true,
    undoText: ({ template }) =>
      t(($) => $.letters.undo.templateSaved, { name: isolate(template.name) }),
  })
  const send = (id: number, seen: Partial<Template>) =>
    mutate(
      { id, fields: text, seen },
      { onSuccess: startOver, onError: (error) => void refused(error) },
    )
  const refused = async (error: CallFailure) => {
    const present = conflictOf('templates', error)
    if (!present) return toasts.failed(error)
    const agreed = await confirm({
      title: t(($) => $.letters.actions.updateTemplate),
      text: t(($) => $.letters.actions.templateElsewhere),
      action: t(($) => $.common.meanwhile.save),
      danger: true,
    })
    if (agreed) send(present.id, present)
  }
  return (id) => send(id, from)
}

/** Drops what was changed, once that was asked about. */
function useStartOver(desk: Desk): () => void {
  const t = useT()
  const confirm = useConfirm()
  const ask = async () => {
    const agreed = await confirm({
      title: t(($) => $.letters.actions.startOver),
      text: t(($) => $.letters.actions.startOverText),
      action: t(($) => $.letters.actions.startOverAction),
      danger: true,
    })
    if (agreed) desk.startOver()
  }
  return () => void ask()
}
