import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../../src/domain/language.ts';
import { criterionTranslation } from '../../src/generated/pack-validators.js';
import { compilePack } from '../../src/pack/compile-pack.ts';
import { gatherPack } from '../../src/pack/pack-data.ts';
import { predicateKey, schemasOf } from '../../src/pack/predicate-key.ts';
import { gatherTranslation, type Translation, translated, wordsOf } from '../../src/pack/translation.ts';
import { packData } from '../evaluation/world.ts';

const AGENCIES = /U\.S\. Customs and Border Protection|National Institute of Standards and Technology/g;
const root = 'criteria/cbp-msc/2023-01';

function filesBelow(folder: string): Map<string, unknown> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('translations/'))
    .sort();
  return new Map(paths.map((path) => [path, parse(readFileSync(`${folder}/${path}`, 'utf8'))]));
}

/** Every text by its path: `criteria/6.1/elements/custody/title`. */
function texts(words: unknown, at = ''): [string, string][] {
  if (typeof words !== 'object' || words === null) return [[at, String(words)]];
  return Object.entries(words).flatMap(([key, value]) => texts(value, at === '' ? key : `${at}/${key}`));
}

const files = filesBelow(root);
const data = gatherPack(files);
const english = new Map(texts(wordsOf(data)));

it.each(languages.filter((language) => language !== 'en'))('there is a translation into %s', (language) => {
  expect(readdirSync(`${root}/translations`)).toContain(language);
});

describe.each(readdirSync(`${root}/translations`))('the translation into %s', (language) => {
  const own = filesBelow(`${root}/translations/${language}`);
  const translation = gatherTranslation(own);
  const spoken = texts(translation).filter(([path]) => !/^sides\/glossary\/[^/]+\/also\//.test(path));

  it('has the words of every criterion and side file, and no others', () => {
    const given = new Set(spoken.map(([path]) => path));
    expect([...english.keys()].filter((path) => !given.has(path))).toEqual([]);
    expect([...given].filter((path) => !english.has(path))).toEqual([]);
  });

  it('has its files where the pack has them', () => {
    const wordless = new Set(['recognised-programmes.yaml']);
    expect([...own.keys()]).toEqual([...files.keys()].filter((path) => !wordless.has(path)));
  });

  it('has the form of a translation', () => {
    const wrong = [...own].filter(
      ([path, words]) => path.startsWith('criteria/') && !criterionTranslation(words),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('leaves nothing empty and nothing in English', () => {
    const names = new Set(['ISO 28000', 'ISO 17712', 'Trade Compliance', 'AQUA Lane', 'Acta constitutiva']);
    const left = spoken.filter(
      ([path, text]) =>
        text.trim() === '' ||
        / (the|and|with|which|from|that|are|is) /i.test(` ${text.replace(AGENCIES, '')} `) ||
        (text === english.get(path) && text.includes(' ') && !names.has(text)),
    );
    expect(left).toEqual([]);
  });

  it('names the same numbers, standards and agencies', () => {
    // 15 is the standard's number, which Spanish has as NIMF 15; counts in words are left to the translator.
    const marks = /\b\d{2,}\b|\b(?:CBP|CTPAT|FMC|IATA|SVI|NVOCC|BASC|UFLPA|NIST|VVTT|RFC)\b/g;
    const differing = spoken.filter(([path, text]) => {
      const wanted = new Set(english.get(path)?.match(marks) ?? []);
      return [...wanted].some((mark) => !text.includes(mark));
    });
    expect(differing.map(([path, text]) => [path, english.get(path), text])).toEqual([]);
  });

  it('asks in questions and says in sentences as the English does', () => {
    const differing = spoken.filter(([path, text]) => {
      const own = english.get(path) ?? '';
      return (
        own.endsWith('?') !== text.endsWith('?') ||
        own.endsWith('.') !== text.replace(/EE\. UU\.$/, '').endsWith('.')
      );
    });
    expect(differing.map(([path, text]) => [path, text])).toEqual([]);
  });

  it('changes words alone: every level, condition and schema stays', () => {
    const [before, after] = [data, translated(data, translation)].map((one) => compilePack(one).pack);
    const demands = (pack: typeof before) =>
      pack?.criteria.map((criterion) => ({
        id: criterion.id,
        levels: criterion.levels,
        scope: criterion.scope,
        cadence: criterion.cadence,
        schemas: schemasOf(criterion).map(predicateKey),
        elements: criterion.elements.map(({ title: _title, description: _what, ...demand }) => demand),
        requirements: criterion.requirements.map(({ say: _say, ...demand }) => demand),
      }));
    expect(demands(after)).toEqual(demands(before));
    expect(after?.criteria.filter(({ title }, index) => title === before?.criteria[index]?.title)).toEqual(
      [],
    );
  });
});

describe('a translation that is not complete', () => {
  const words = (criteria: Translation['criteria']): Translation => ({ pack: {}, sides: {}, criteria });
  const firstOf = (translation: Translation) => {
    const { pack } = compilePack(translated(packData(), translation));
    return pack.criteria.find((criterion) => criterion.id === '6.1');
  };
  const [plain] = [firstOf(words({}))];

  it('leaves the rest in English', () => {
    const found = firstOf(words({ '6.1': { title: 'Sellos' } }));
    expect(found).toEqual({ ...plain, title: 'Sellos' });
  });

  it.each([
    ['keys the criterion has not', { elements: { nothing: { title: 'Nada' } }, parts: { z: 'Z' }, x: 'y' }],
    ['empty words', { title: ' ', guidance: '', good_evidence: ['', ''] }],
    ['what is no text', { title: 5, description: ['a'], elements: { a: 'b' }, requirements: [] }],
    ['names that every object has', { elements: { constructor: { title: 'x' }, toString: { title: 'x' } } }],
  ])('takes no notice of %s', (_name, given) => {
    expect(firstOf(words({ '6.1': given }))).toEqual(plain);
  });
});
