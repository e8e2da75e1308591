import { z } from 'zod'
import { languages, situations } from '../kinds.ts'
import { textLimits } from '../limits.ts'
import * as s from '../schema.ts'

const body = () => z.string().max(textLimits.letter)

/** A letter of the user's own making, with gaps such as `{{client}}` to be filled. */
export const templateFields = () =>
  z.object({
    name: s.name(),
    language: z.enum(languages),
    situation: z.enum(situations),
    subject: z.string().max(textLimits.subject),
    body: body(),
  })
export const template = () => templateFields().extend({ id: s.id() })

/** A letter as it was sent or kept, in the client's history. */
export const letterFields = () =>
  z.object({
    clientId: s.id().nullable(),
    on: s.isoDate(),
    language: z.enum(languages),
    situation: z.enum(situations),
    subject: z.string().max(textLimits.subject),
    body: body(),
  })
export const letter = () => letterFields().extend({ id: s.id() })

export type TemplateFields = s.Immutable<z.infer<ReturnType<typeof templateFields>>>
export type Template = s.Immutable<z.infer<ReturnType<typeof template>>>
export type LetterFields = s.Immutable<z.infer<ReturnType<typeof letterFields>>>
export type Letter = s.Immutable<z.infer<ReturnType<typeof letter>>>
