import type { Letter, LetterFields } from '../../../../shared/domain/deciding/letters.ts'
import { entity } from '../../rows/entity.ts'

/** Letters as they were kept, newest first. */
export const letters = entity<Letter, LetterFields>({
  name: 'letter',
  table: 'letter',
  columns: {
    id: 'id',
    clientId: 'client_id',
    on: 'on_date',
    language: 'language',
    situation: 'situation',
    subject: 'subject',
    body: 'body',
  },
  order: 'on_date DESC, id DESC',
  initial: {},
})
