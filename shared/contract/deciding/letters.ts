import * as l from '../../domain/deciding/letters.ts'
import { create, crud, list, ofClient, remove } from '../crud.ts'

export const letterCalls = {
  /** The user's own templates by name. */
  ...crud('templates', 'template', l.template, l.templateFields, { areas: ['letters'] }),
  /** Letters kept, newest first. */
  'letters.list': list(['letters'], ofClient, l.letter),
  'letters.keep': create(['letters'], 'letter', l.letter, l.letterFields),
  'letters.delete': remove(['letters']),
} as const
