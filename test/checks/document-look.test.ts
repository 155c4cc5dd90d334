import { describe, expect, it } from 'vitest';
import type { PictureFile } from '../../src/checks/context.ts';
import { logo, paleColor } from '../../src/checks/document-look.ts';
import { foundIn } from './found-in.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a);
const settings = (documents: string) => ({ 'ctpat.yaml': `format: 1\ndocuments: { ${documents} }\n` });

describe('a logo', () => {
  const cases: [name: string, picture: PictureFile, code: string | undefined][] = [
    ['templates/logo.svg', bytes('<svg viewBox="0 0 1 1"><use href="#a"/></svg>'), undefined],
    ['Logo.PNG', png, undefined],
    ['logo.jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), undefined],
    ['../logo.svg', undefined, 'logo-outside'],
    ['/tmp/logo.png', undefined, 'logo-outside'],
    ['https://x.example/logo.png', undefined, 'logo-outside'],
    ['linked.png', 'link', 'logo-outside'],
    ['logo.pdf', undefined, 'logo-type'],
    ['logo.png', undefined, 'logo-missing'],
    ['logo.png', { tooLarge: 3 << 20 }, 'logo-too-large'],
    ['logo.png', bytes('version https://git-lfs.github.com/spec/v1'), 'logo-broken'],
    ['logo.jpg', png, 'logo-broken'],
    ['logo.svg', bytes(''), 'logo-broken'],
    ['logo.svg', bytes('<html></html>'), 'logo-broken'],
    ['logo.svg', bytes('<svg><image href="https://x.example/a.png"/></svg>'), 'logo-not-whole'],
    ['logo.svg', bytes('<svg><style>@import "https://x.example";</style></svg>'), 'logo-not-whole'],
    [
      'logo.svg',
      bytes('<svg><rect fill="url(#a)"/><image xlink:href="data:image/png;base64,AA"/></svg>'),
      undefined,
    ],
  ];

  it.each(cases)('%s', async (name, picture, code) => {
    const found = await foundIn(logo, {
      files: settings(`logo: "${name}"`),
      pictures: { [name]: picture },
    });
    expect(found).toEqual(code ? [`reference/${code} ctpat.yaml /documents/logo`] : []);
  });
});

describe('the accent color', () => {
  it.each([
    ['#1d4e5f', false],
    ['#767676', false],
    ['#777777', true],
    ['#F5C400', true],
    ['#ffffff', true],
  ])('%s', async (color, pale) => {
    const found = await foundIn(paleColor, { files: settings(`color: "${color}"`) });
    expect(found).toEqual(pale ? ['schema/pale-color ctpat.yaml /documents/color'] : []);
  });
});
