import { createElement, Fragment, useId } from 'react'
import { cx } from '../../../components/cx.ts'
import { useT } from '../../../i18n/index.ts'
import type { LetterText } from '../../../../shared/words/letters/index.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { piecesOf } from '../gaps.ts'
import classes from './paper.module.css'
import type { Desk } from './use-letter.ts'

/** The letter itself, written in where it is read: in its own language and direction, whatever the app's. */
export function Paper({ desk }: { readonly desk: Desk }) {
  const t = useT()
  return (
    <div className={classes.paper} lang={desk.language} dir={desk.filling.dir}>
      <Written
        desk={desk}
        part="subject"
        label={t(($) => $.letters.letter.subject)}
        className={classes.subject}
      />
      <Written
        desk={desk}
        part="body"
        label={t(($) => $.letters.letter.body)}
        className={classes.body}
      />
    </div>
  )
}

const longest = { subject: textLimits.subject, body: textLimits.letter }

interface Props {
  readonly desk: Desk
  readonly part: keyof LetterText
  readonly label: string
  readonly className: string | undefined
}

/**
 * A text area as tall as its text. The text lies behind it a second time: that gives the height, and
 * shows through it where something is missing, which a text area cannot.
 */
function Written({ desk, part, label, className }: Props) {
  const id = useId()
  const pieces = piecesOf(desk.text[part], desk.filling).map(({ shown, open }) =>
    open ? createElement('mark', null, shown) : shown,
  )
  return (
    <div className={cx(classes.written, className)}>
      <span className="hw-only-for-readers" id={id} lang={document.documentElement.lang}>
        {label}
      </span>
      <div aria-hidden="true">
        {/* The last line break of a text area has a line of its own. */}
        {createElement(Fragment, null, ...pieces, '\u200b')}
      </div>
      <textarea
        id={`letter-${part}`}
        aria-labelledby={id}
        lang={desk.language}
        dir={desk.filling.dir}
        rows={1}
        spellCheck
        maxLength={longest[part]}
        value={desk.shown[part]}
        onChange={(event) => {
          const typed = event.currentTarget.value
          desk.type(part, part === 'subject' ? typed.replace(/\r?\n/g, ' ') : typed)
        }}
      />
    </div>
  )
}
