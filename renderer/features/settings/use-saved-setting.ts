import type { Settings } from '../../../shared/domain/settings.ts'
import { useCommand, useErrorText, useSettings } from '../../api/index.ts'

export interface SavedSetting<K extends keyof Settings> {
  /** As last saved. */
  readonly value: Settings[K]
  readonly save: (value: Settings[K]) => void
  readonly saving: boolean
  /** True once this field was saved here, until it is changed again. */
  readonly saved: boolean
  /** Why saving failed, worded; what was typed stays in the field. */
  readonly failed: string | null
}

/** One setting, saved on its own: a mistake in one field never holds up another. */
export function useSavedSetting<K extends keyof Settings>(key: K): SavedSetting<K> {
  const value = useSettings()[key]
  const errorText = useErrorText()
  const set = useCommand('settings.set', { ownErrors: true })
  return {
    value,
    save: (next) => {
      if (!same(next, value)) set.mutate({ [key]: next })
    },
    saving: set.isPending,
    saved: set.isSuccess,
    failed: set.error ? errorText(set.error) : null,
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
