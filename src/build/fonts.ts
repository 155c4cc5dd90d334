import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { charactersOf, charactersOfRange, rangesOf } from './font-coverage.ts';

/** One font file as the documents embed it; `dist/fonts/fonts.json` is a list of these. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly file: string;
  readonly range: string;
}

const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;
const FACES = [
  { name: 'source-sans-3', family: 'Source Sans 3', weight: 400, style: 'normal' },
  { name: 'source-sans-3', family: 'Source Sans 3', weight: 400, style: 'italic' },
  { name: 'source-sans-3', family: 'Source Sans 3', weight: 600, style: 'normal' },
  { name: 'source-sans-3', family: 'Source Sans 3', weight: 600, style: 'italic' },
  { name: 'source-serif-4', family: 'Source Serif 4', weight: 400, style: 'normal' },
  { name: 'source-serif-4', family: 'Source Serif 4', weight: 600, style: 'normal' },
] as const;

/**
 * Copies the fonts documents are set in to `dist/fonts`, with the list that says which file is what, and the
 * characters that every face has, in `coverage.json`: any other is printed with a font of the machine.
 */
export async function buildFonts(): Promise<void> {
  const target = join('dist', 'fonts');
  await mkdir(target, { recursive: true });
  const files: FontFile[] = [];
  let inAll: Set<number> | undefined;
  for (const face of FACES) {
    const home = join('node_modules', '@fontsource', face.name);
    const ranges = JSON.parse(await readFile(join(home, 'unicode.json'), 'utf8')) as Record<string, string>;
    const inFace = new Set<number>();
    for (const subset of SUBSETS) {
      const file = `${face.name}-${subset}-${face.weight}-${face.style}.woff2`;
      await copyFile(join(home, 'files', file), join(target, file));
      const range = rangeOf(ranges, subset);
      const shown = charactersOfRange(range);
      for (const one of charactersOf(await readFile(join(target, file)))) if (shown.has(one)) inFace.add(one);
      files.push({
        family: face.family,
        weight: face.weight,
        style: face.style,
        file,
        range,
      });
    }
    inAll = new Set([...(inAll ?? inFace)].filter((one) => inFace.has(one)));
    await copyFile(join(home, 'LICENSE'), join(target, `${face.name}-LICENSE.txt`));
  }
  await writeFile(join(target, 'coverage.json'), `${JSON.stringify(rangesOf(inAll ?? new Set()))}\n`);
  await writeFile(join(target, 'fonts.json'), `${JSON.stringify(files, null, 1)}\n`);
}

function rangeOf(ranges: Readonly<Record<string, string>>, subset: string): string {
  const range = ranges[subset];
  if (range === undefined) throw new Error(`the font package names no characters for ${subset}`);
  return range;
}
