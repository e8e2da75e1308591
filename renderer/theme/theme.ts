import {
  createTheme,
  defaultCssVariablesResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/** Calm petrol blue: shade 7 (light) and 8 (dark) carry white text at 4.5:1 or better. */
const petrol: MantineColorsTuple = [
  '#eef6fa',
  '#d9e8f0',
  '#b3d0df',
  '#8ab7cf',
  '#68a2c0',
  '#5093b5',
  '#3a7e9f',
  '#24637f',
  '#1b5370',
  '#123a50',
]

/** Slate instead of grey, so that Mantine's dark surfaces and the app's own tokens are one family. */
const dark: MantineColorsTuple = [
  '#e6eaf0',
  '#c3cad5',
  '#8f9bac',
  '#6b7788',
  '#465163',
  '#2e3642',
  '#232a34',
  '#1c2129',
  '#15191f',
  '#0f1216',
]

/** The warning red of the charts, deep enough to carry white text. */
const red: MantineColorsTuple = [
  '#fdeee8',
  '#fbdccf',
  '#f6b9a0',
  '#f0906d',
  '#ee8465',
  '#df5a31',
  '#d24011',
  '#c0360c',
  '#a82e0a',
  '#8a2406',
]

/** Panels and dialogs look alike: the page stays readable behind them. */
const veil = { backgroundOpacity: 0.4 }
const panelTitle = { fontWeight: 600 }
/** A dialog's header is no banner of the page. */
const plainHeader = { header: { role: 'presentation' } }

/**
 * The look of the whole app. `theme.css` holds the variables that follow from it, because the
 * content policy forbids style tags made at run time; a test keeps both equal.
 */
export const theme = createTheme({
  fontFamily: "'Rubik Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: "'Rubik Variable', system-ui, sans-serif", fontWeight: '600' },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 8 },
  colors: { petrol, dark, red },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The scroll lock would write a style tag, which the content policy refuses.
    Modal: {
      defaultProps: {
        lockScroll: false,
        radius: 'md',
        centered: true,
        overlayProps: veil,
        attributes: plainHeader,
      },
      styles: { title: panelTitle },
    },
    Drawer: {
      defaultProps: { lockScroll: false, overlayProps: veil, attributes: plainHeader },
      styles: { title: panelTitle },
    },
    ModalRoot: { defaultProps: { lockScroll: false } },
    ModalOverlay: { defaultProps: veil },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
})

/**
 * Mantine's own variables with the contrast fixes: dimmed text at 7:1, the error colour at 4.5:1, and in the dark
 * a soft button lighter than the card it stands on: a darker one looks like a hole.
 */
export const cssVariables: CSSVariablesResolver = (current) => {
  const base = defaultCssVariablesResolver(current)
  return {
    variables: base.variables,
    light: {
      ...base.light,
      '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
      '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
      '--mantine-color-error': '#c0360c',
    },
    dark: {
      ...base.dark,
      '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
      '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
      '--mantine-color-error': '#ee8465',
      '--mantine-color-petrol-light': '#213f51',
      '--mantine-color-petrol-light-hover': '#2a4d63',
    },
  }
}
