import type { Settings } from '../../../shared/domain/settings.ts'
import { presentOf, useCommand, useErrorText, useSettings } from '../../api/index.ts'
import type { TypedSending } from '../../forms/state/use-typed.ts'
import { useT } from '../../i18n/index.ts'

export interface SavedSetting<K extends keyof Settings> {
  /** As last saved. */
  readonly value: Settings[K]
  /** Saves what is chosen, or typed; not over what another window saved since typing began. */
  readonly save: (value: Settings[K], typed?: TypedSending<Settings[K]>) => void
  readonly saving: boolean
  /** True once this field was saved here, until it is changed again. */
  readonly saved: boolean
  /** Why saving failed, worded; what was typed stays in the field. */
  readonly failed: string | null
}

/** One setting, saved on its own: a mistake in one field never holds up another. `write` says what it holds. */
export function useSavedSetting<K extends keyof Settings>(
  key: K,
  write?: (value: Settings[K]) => string,
): SavedSetting<K> {
  const t = useT()
  const value = useSettings()[key]
  const errorText = useErrorText()
  const set = useCommand('settings.set', { ownErrors: true })
  const elsewhere = presentOf('settings', set.error)
  const failed = set.error && errorText(set.error)
  return {
    value,
    save: (next, typed = chosen(value)) => {
      if (same(next, value) || same(next, typed.seen)) return typed.done(value)
      set.mutate(
        { [key]: next, seen: { [key]: typed.seen } },
        {
          onSuccess: (settings) => typed.done(settings[key]),
          onError: (error) => {
            const present = presentOf('settings', error)
            if (present) typed.met(present[key])
          },
        },
      )
    },
    saving: set.isPending,
    saved: set.isSuccess,
    failed:
      elsewhere && write
        ? t(($) => $.settings.elsewhere, { value: write(elsewhere[key]) })
        : failed,
  }
}

const chosen = <T>(value: T): TypedSending<T> => ({
  seen: value,
  done: () => undefined,
  met: () => undefined,
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
