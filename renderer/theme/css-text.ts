import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { cssVariables, theme } from './theme.ts'

type Variables = Readonly<Record<string, string>>

/** The text `theme.css` must hold: every variable in which the theme differs from Mantine's style sheet. */
export function themeCssText(): string {
  const own = cssVariables(mergeMantineTheme(DEFAULT_THEME, theme))
  const stock = defaultCssVariablesResolver(DEFAULT_THEME)
  return [
    block(':root', own.variables, stock.variables),
    block(":root[data-mantine-color-scheme='dark']", own.dark, stock.dark),
    block(":root[data-mantine-color-scheme='light']", own.light, stock.light),
  ].join('\n')
}

function block(selector: string, own: Variables, stock: Variables): string {
  const lines = Object.entries(own)
    .filter(([name, value]) => stock[name] !== value)
    .map(([name, value]) => `  ${name}: ${value};\n`)
  return `${selector} {\n${lines.join('')}}\n`
}
