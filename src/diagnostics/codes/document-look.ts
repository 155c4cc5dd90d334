import { code } from '../code.ts';

/** How documents look: the logo and the color of ctpat.yaml. */
export const documentLookCodes = {
  'reference/logo-outside': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the logo ${name} must be a file inside the project`,
    hint: () => 'A path from the top of the project, with `/`, without `..` and links: `templates/logo.svg`.',
    explain:
      'The logo is read when documents are built. For safety only files inside the project are read.\n\nCopy the picture into the project and write its path from the top.',
  }),
  'reference/logo-type': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the logo ${name} is no picture that documents can show`,
    hint: () => 'Use a file that ends in .png, .jpg or .svg.',
    explain:
      'Documents show PNG, JPEG and SVG pictures. Another kind of file would leave a hole where the logo belongs.\n\nSave the logo as PNG or SVG and write its new name.',
  }),
  'reference/logo-missing': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `there is no file ${name} for the logo`,
    hint: () => 'A path from the top of the project; capitals count. Without a logo leave `logo:` empty.',
    explain:
      'The cover of every document shows the logo, and the picture it names is not in the project, so nothing can be built.\n\nPut the picture there, or take the line out.',
  }),
  'reference/logo-too-large': code<{ name: string; bytes: number; limit: number }>({
    severity: 'error',
    message: ({ name, bytes, limit }) =>
      `the logo ${name} has ${Math.ceil(bytes / 1024)} KiB; more than ${limit / 1024} are not taken`,
    hint: () => 'Save it as SVG, or as PNG of some 600 pixels.',
    explain:
      'The logo is inside every document. It is printed 16 mm high; a few hundred pixels are sharp there, and more only makes files too large for mail.\n\nSave a smaller copy.',
  }),
  'reference/logo-broken': code<{ name: string; ending: string; empty: boolean }>({
    severity: 'error',
    message: ({ name, ending, empty }) =>
      empty ? `the logo ${name} is empty` : `the logo ${name} is not what .${ending} says`,
    hint: () => 'Open it in a picture program and save it as PNG or SVG.',
    explain:
      'The inside of the file is not of the kind its ending says: renamed rather than converted, cut off, or a Git LFS stand-in. Documents would have a hole where the logo belongs.\n\nSave it anew from a picture program.',
  }),
  'reference/logo-not-whole': code<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `the logo ${name} takes a part of itself from somewhere else`,
    hint: () => 'Save it with pictures and fonts inside, text as outlines.',
    explain:
      'An SVG can name pictures, styles or fonts in other files or on the internet. Documents fetch nothing, so that part would be missing on paper.\n\nExport it anew with everything embedded and text turned into outlines.',
  }),
  'schema/pale-color': code<{ color: string; contrast: number }>({
    severity: 'warning',
    message: ({ color, contrast }) =>
      `${color} is hard to read on white: contrast ${(Math.floor(contrast * 10) / 10).toFixed(1)} to 1`,
    hint: () => 'Take a darker tone of it; 4.5 to 1 or more can be read by everybody, also in a grey copy.',
    explain:
      'Small heads and lines are printed in the accent color. Below a contrast of 4.5 to 1 (WCAG 2.1, level AA) people with weaker eyes cannot read them, and a copy in grey loses them.\n\nDarken the color until the message is gone.',
  }),
} as const;
