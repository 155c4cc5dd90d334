import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ctpat, example, inFolder } from './command-line.ts';

const json = async (folder: string, ...line: string[]) =>
  JSON.parse((await ctpat(folder, [...line, '--format', 'json'])).out);

/** Changes ctpat.yaml of a folder. */
function settings(folder: string, change: (text: string) => string): void {
  const path = join(folder, 'ctpat.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function write(folder: string, path: string, text: string): void {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
}

describe('criteria in Spanish', () => {
  it('shows a criterion whole, with its headings', async () => {
    const { code, out } = await ctpat('/', ['criteria', 'show', '6.1', '--language', 'es']);
    expect(code).toBe(0);
    for (const text of [
      '6.1 Procedimiento de sellos por escrito',
      'Seguridad de los sellos',
      'Lista de verificación',
      'Bitácora de sellos',
      'no hay procedimiento de sellos escrito y vigente',
      'Buena evidencia',
      '¿Cuándo se revisó este procedimiento por última vez',
      'No es un documento oficial',
    ])
      expect(out).toContain(text);
    expect(out).not.toMatch(/ (the|and|with|must) /);
  });

  it.each([
    ['without accents', ['bitacora', 'sellos']],
    ['in capitals', ['BITÁCORA', 'Sellos']],
    ['as written', ['bitácora sellos']],
  ])('finds them %s', async (_name, searched) => {
    const { out } = await ctpat('/', ['criteria', 'search', '--language', 'es', ...searched]);
    expect(out).toMatch(/6\.1 +debe +Procedimiento de sellos por escrito/);
    expect(out).toContain('6.6');
  });

  it('lists the same criteria at the same levels as in English', async () => {
    const rows = (found: { criteria: { id: string; level: string }[] }) =>
      found.criteria.map(({ id, level }) => [id, level]);
    const [english, spanish] = [
      await json(example, 'criteria', 'list'),
      await json(example, 'criteria', 'list', '--language', 'es'),
    ];
    expect(rows(spanish)).toEqual(rows(english));
    expect(spanish.pack).toEqual(english.pack);
  });

  it.each([
    [
      'a Spanish term',
      ['sello', 'de', 'alta', 'seguridad'],
      'Sello de alta seguridad (también High-security seal)',
    ],
    ['its English name', ['high-security', 'seal'], 'Sello de alta seguridad'],
    ['a term without its accent', ['validacion'], 'Validación (también Validation)'],
    ['an abbreviation', ['OEA'], 'OEA'],
    ['a criterion', ['9.4'], '9.4 Puertas de acceso y revisión de personas y vehículos'],
  ])('explains %s', async (_name, what, expected) => {
    const { code, out } = await ctpat('/', ['explain', '--language', 'es', ...what]);
    expect([code, out.startsWith(expected)]).toEqual([0, true]);
  });

  it('says in Spanish that there is no such criterion', async () => {
    const { code, err } = await ctpat('/', ['criteria', 'show', '6.11', '--language', 'es']);
    expect(code).toBe(2);
    expect(err).toMatch(/no hay un criterio 6\.11/);
  });

  it.each([['criteria', 'show', '6.1'], ['criteria', 'list'], ['explain', '6.1'], ['gaps']])(
    '%s %s %s: a language it does not speak is wrong usage, and the ones it does are named',
    async (...line) => {
      const { code, err } = await ctpat(example, [...line.filter(Boolean), '--language', 'fr']);
      expect(code).toBe(2);
      expect(err).toContain('Allowed choices are en, es');
    },
  );
});

describe('gaps in Spanish', () => {
  type Told = { [key: string]: unknown };
  const wordless = (found: unknown): unknown => {
    if (Array.isArray(found)) return found.map(wordless);
    if (typeof found !== 'object' || found === null) return found;
    const words = new Set(['message', 'next', 'title']);
    const kept = Object.entries(found as Told).filter(([key]) => !words.has(key));
    return Object.fromEntries(kept.map(([key, value]) => [key, wordless(value)]));
  };

  it.each(['application', 'annual_review', 'validation'])(
    'judges as in English for %s: outcomes, affirmations and doubts are the same',
    async (purpose) => {
      const english = await json(example, 'gaps', '--for', purpose);
      const spanish = await json(example, 'gaps', '--for', purpose, '--language', 'es');
      expect(wordless(spanish)).toEqual(wordless(english));
    },
  );

  it('says the reasons, doubts and blockers in Spanish', async () => {
    const { out } = await ctpat(example, ['gaps', '--language', 'es', '--all', '--for', 'validation']);
    const { accounts } = await json(example, 'gaps', '--language', 'es', '--for', 'validation');
    expect(out).toContain('juzgado el 2026-11-24');
    expect(out).toContain('obligatorios');
    const told = accounts.flatMap((account: Told) => {
      const { blockers } = account.ready as { blockers: { message: string }[] };
      const results = account.criteria as { reasons: Told[]; suspect: Told[] }[];
      return [
        ...blockers.map(({ message }) => message),
        ...results.flatMap(({ reasons, suspect }) =>
          [...reasons, ...suspect].flatMap(({ message, next }) => [message, next ?? '']),
        ),
      ];
    });
    // What people wrote stays as they wrote it; it stands behind a dash or in brackets.
    const own = told.map((text: string) => text.replace(/ – .*$/s, '').replace(/\(.*?\)/gs, ''));
    expect(
      own.filter((text: string) => / (the|is|not|was|with|affirmed|answered) /.test(` ${text} `)),
    ).toEqual([]);
  });

  it('writes the table for a wiki with its head in Spanish', async () => {
    const { out } = await ctpat(example, ['gaps', '--language', 'es', '--format', 'md']);
    expect(out).toContain('| criterio | nivel | resultado | por qué |');
    expect(out).toMatch(/\| debe \| \d+ \|/);
  });

  it.each([60, 120])('stays within %s columns', async (columns) => {
    const real = await ctpat(example, ['gaps', '--language', 'es', '--all'], { columns });
    const long = real.out.split('\n').filter((line) => [...line].length > columns);
    // A path or an id is never broken.
    expect(long.filter((line) => line.trim().includes(' '))).toEqual([]);
  });

  it('keeps an assessment whose file is as in English', async () => {
    const kept = async (language: string) =>
      await inFolder('example', async (folder) => {
        const before = new Set(readdirSync(join(folder, 'assessments')));
        await ctpat(folder, ['gaps', '--language', language, '--record', '--by', 'tom-baker']);
        const file = readdirSync(join(folder, 'assessments')).find((name) => !before.has(name)) ?? '';
        return readFileSync(join(folder, 'assessments', file), 'utf8').replace(/^commit: .*\n/m, '');
      });
    expect(await kept('es')).toBe(await kept('en'));
  });
});

describe('the language of the project', () => {
  const spanish = (folder: string) =>
    settings(folder, (text) =>
      /^language:/m.test(text) ? text.replace(/^language:.*$/m, 'language: es') : `${text}\nlanguage: es\n`,
    );

  it('is spoken where none is named, and the one named goes before it', async () => {
    await inFolder('example', async (folder) => {
      spanish(folder);
      for (const line of [
        ['criteria', 'show', '6.1'],
        ['explain', '6.1'],
      ]) {
        expect((await ctpat(folder, line)).out).toContain('Procedimiento de sellos por escrito');
        expect((await ctpat(folder, [...line, '--language', 'en'])).out).toContain('Written seal procedure');
      }
      expect((await ctpat(folder, ['gaps'])).out).toContain('juzgado el');
      expect((await ctpat(folder, ['check'])).code).toBe(0);
    });
  });

  it('casts no doubt on what was affirmed in English', async () => {
    await inFolder('example', async (folder) => {
      const affirmed = async () => {
        const { accounts } = await json(folder, 'gaps');
        return accounts[0].criteria.map(
          (one: { id: string; affirmed: unknown; suspect: { cause: string }[] }) => [
            one.id,
            one.affirmed,
            one.suspect.map(({ cause }) => cause),
          ],
        );
      };
      const before = await affirmed();
      spanish(folder);
      expect(await affirmed()).toEqual(before);
    });
  });
});

describe('words of one’s own in the overlay', () => {
  const overlay = (folder: string) =>
    /^overlay:/m.test(readFileSync(join(folder, 'ctpat.yaml'), 'utf8'))
      ? undefined
      : settings(folder, (text) => `${text}\noverlay: overlay\n`);
  const title = async (folder: string, language: string) =>
    (await json(folder, 'criteria', 'show', '6.2', '--language', language)).criteria[0].title;

  it('come last, and only in their language', async () => {
    await inFolder('example', async (folder) => {
      overlay(folder);
      write(folder, 'overlay/translations/es/6.2.yaml', 'title: Sello en la puerta del remolque\n');
      expect(await title(folder, 'es')).toBe('Sello en la puerta del remolque');
      expect(await title(folder, 'en')).toBe('High-security seal after loading');
      expect((await ctpat(folder, ['check'])).code).toBe(0);
      const { criteria } = await json(folder, 'criteria', 'show', '6.2', '--language', 'es');
      expect(criteria[0].overlaid).toBe(false);
      expect(criteria[0].elements[0].title).toBe('Sellado inmediatamente después de cargar');
    });
  });

  it('what an overlay says without a language goes before the translation of the pack', async () => {
    await inFolder('example', async (folder) => {
      overlay(folder);
      write(folder, 'overlay/6.2.yaml', 'title: Our own seal rule\n');
      expect(await title(folder, 'es')).toBe('Our own seal rule');
      write(folder, 'overlay/translations/es/06/6.2.yaml', 'title: Nuestra propia regla de sellos\n');
      expect(await title(folder, 'es')).toBe('Nuestra propia regla de sellos');
    });
  });

  it.each([
    [
      'a criterion there is not',
      'overlay/translations/es/6.77.yaml',
      'title: x\n',
      'pack/translation-unknown',
    ],
    [
      'a language nobody speaks here',
      'overlay/translations/fr/6.2.yaml',
      'title: x\n',
      'pack/translation-language',
    ],
    [
      'a file beside the languages',
      'overlay/translations/6.2.yaml',
      'title: x\n',
      'pack/translation-language',
    ],
    ['a key that is none', 'overlay/translations/es/6.2.yaml', 'titel: x\n', 'schema/unknown-key'],
    ['words that are none', 'overlay/translations/es/6.2.yaml', 'title: [a]\n', 'schema/wrong-type'],
    ['a level', 'overlay/translations/es/6.2.yaml', 'levels: { importer: n/a }\n', 'schema/unknown-key'],
    ['nothing', 'overlay/translations/es/6.2.yaml', '', 'pack/overlay-not-a-group'],
    ['a list', 'overlay/translations/es/6.2.yaml', '- a\n', 'schema/'],
    [
      'a point there is not',
      'overlay/translations/es/6.2.yaml',
      'elements: { bolt: { title: x } }\n',
      'pack/translation-unused',
    ],
    [
      'a question too many',
      'overlay/translations/es/6.2.yaml',
      'likely_questions: [a, b, c, d, e]\n',
      'pack/translation-unused',
    ],
    ['what is no YAML', 'overlay/translations/es/6.2.yaml', 'title: "x\n', 'yaml/'],
  ])('%s is reported by check', async (_name, path, text, code) => {
    await inFolder('example', async (folder) => {
      overlay(folder);
      write(folder, path, text);
      const { diagnostics } = await json(folder, 'check');
      const found = (diagnostics as { file: string; code: string }[]).filter(({ file }) =>
        file?.startsWith('overlay/translations'),
      );
      expect(found.map((one) => one.code.startsWith(code))).toContain(true);
    });
  });
});
