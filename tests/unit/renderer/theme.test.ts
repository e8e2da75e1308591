import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themeCssText } from '../../../renderer/theme/css-text.ts'

const file = new URL('../../../renderer/theme/theme.css', import.meta.url)

test('theme.css holds what the theme says: the content policy allows no style tag at run time', () => {
  const flat = (css: string) => css.replaceAll(/["']/g, "'").replaceAll(/\s+/g, ' ').trim()
  expect(flat(readFileSync(file, 'utf8'))).toBe(flat(themeCssText()))
})
