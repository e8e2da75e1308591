import type { Template, TemplateFields } from '../../../../shared/domain/deciding/letters.ts'
import { entity } from '../../rows/entity.ts'

/** The user's own letter templates, by name in code-point order. */
export const templates = entity<Template, TemplateFields>({
  name: 'template',
  table: 'template',
  columns: {
    id: 'id',
    name: 'name',
    language: 'language',
    situation: 'situation',
    subject: 'subject',
    body: 'body',
  },
  order: 'name, id',
  initial: {},
})
