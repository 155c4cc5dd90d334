import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsMask } from '../../src/domain/mask.ts';
import { eligibilityOf } from '../../src/evaluation/eligibility.ts';
import { allTexts, portalOf } from '../../src/portal/portal.ts';
import type { Portal, PortalText } from '../../src/portal/text.ts';
import { evaluated, packOf, projectOf, twoSites, type World } from '../evaluation/world.ts';

function portal(world: World): Portal {
  const evaluation = evaluated(world);
  const [account] = evaluation.accounts;
  if (!account) throw new Error('no account');
  return portalOf({ project: projectOf(world), pack: packOf(world), evaluation, account });
}

function textOf(world: World, key: string): PortalText | undefined {
  return allTexts(portal(world)).find((text) => text.key === key);
}

const given = (texts: object, on = '2026-02-20') => ({
  [`importer/${on}`]: { kind: 'initial', submitted_by: 'ana-ruiz', on, texts },
});

describe('texts for the portal', () => {
  it('are the statement without its marks, or empty while there is none', () => {
    const world = { measures: { '1.1': { status: 'met', statement: 'Signed by **Ana Ruiz**.' } } };
    expect(textOf(world, '1.1')).toMatchObject({ text: 'Signed by Ana Ruiz.', kind: 'answer' });
    expect(textOf({}, '1.1')).toMatchObject({ text: '', kind: 'empty' });
  });

  it('stand by part where the answer does, in the order of the parts', () => {
    const world = { measures: { '6.1': { status: 'met', statement: { b: 'Second.', a: 'First.' } } } };
    const keys = allTexts(portal(world)).filter(({ criterion }) => criterion === '6.1');
    expect(keys.map(({ key, text }) => [key, text])).toEqual([
      ['6.1.a', 'First.'],
      ['6.1.b', 'Second.'],
    ]);
  });

  it('say whose they are where sites differ, and only then', () => {
    const measure = (laredo: unknown) => ({
      ...twoSites,
      measures: {
        '9.4': {
          status: 'met',
          statement: 'A fence.',
          sites: { 'houston-dc': 'same', 'laredo-yard': laredo },
        },
      },
    });
    expect(textOf(measure('same'), '9.4')?.text).toBe('A fence.');
    expect(textOf(measure({ status: 'partial', statement: 'A wall.' }), '9.4')?.text).toBe(
      'Houston DC:\nA fence.\n\nLaredo yard:\nA wall.',
    );
  });

  it('give the words of what does not apply', () => {
    const world = {
      measures: { '1.1': { status: 'not_applicable', not_applicable_because: 'We have *no* such thing.' } },
    };
    expect(textOf(world, '1.1')).toMatchObject({ text: 'We have no such thing.', kind: 'not_applicable' });
  });

  it('know what changed since CBP was given them, whatever the line ends', () => {
    const measures = { '1.1': { status: 'met', statement: 'Signed by Ana Ruiz\nin 2025.' } };
    const change = (submissions: World['submissions']) =>
      textOf({ measures, ...(submissions ? { submissions } : {}) }, '1.1')?.change;
    expect(change(undefined)).toBeUndefined();
    expect(change(given({ '1.1': 'Signed by Ana Ruiz in 2025.\n' }))).toBe('same');
    expect(change(given({ '1.1': 'Signed by Tom Baker.' }))).toBe('changed');
    expect(change(given({ '6.1': { a: 'x' } }))).toBe('new');
    const both = {
      ...given({ '1.1': 'Old.' }),
      ...given({ '1.1': 'Signed by Ana Ruiz in 2025.' }, '2026-03-01'),
    };
    expect(change(both)).toBe('same');
    expect(change(given({ '1.1': 'Future.' }, '2027-01-01'))).toBeUndefined();
    expect(portal({ measures, submissions: given({ '99.9': 'Gone.' }) }).gone).toEqual(['99.9']);
  });

  it('count every character over the limit, whatever planes it is from', () => {
    const world = (statement: string) => ({
      policy: { portal: { max_characters: 5 } },
      measures: { '1.1': { status: 'met', statement } },
    });
    expect(textOf(world('abcde'), '1.1')?.over).toBeUndefined();
    expect(textOf(world('abcde😀f'), '1.1')?.over).toBe(2);
  });
});

describe('files for the portal', () => {
  const sha = (letter: string) => `sha256-${letter.repeat(64)}`;
  const answered = (...evidence: string[]) => ({ measures: { '1.1': { status: 'met', evidence } } });

  it('are the newest item of a document and the last three of a series, once each, named by criterion', () => {
    const month = (number: number) => ({
      covers: { from: `2026-0${number}-01`, to: `2026-0${number}-28` },
      files: [`${number}.csv`],
      sha256: [sha(String(number))],
    });
    const world: World = {
      ...answered('sop', 'log'),
      evidence: {
        sop: {
          title: 'SOP',
          type: 'seal_procedure',
          items: [
            { on: '2025-01-01', files: ['old.pdf'], sha256: [sha('a')] },
            { on: '2026-01-01', files: ['new.PDF', 'annex.pdf'], sha256: [sha('b'), sha('c')] },
          ],
        },
        log: { title: 'Log', type: 'seal_log', every: 'P1M', items: [1, 2, 3, 4, 5].map(month) },
      },
    };
    expect(portal(world).uploads.map(({ name, file }) => [name, file])).toEqual([
      ['01-01-sop.pdf', 'new.PDF'],
      ['01-01-sop-2.pdf', 'annex.pdf'],
      ['01-01-log-2026-05.csv', '5.csv'],
      ['01-01-log-2026-04.csv', '4.csv'],
      ['01-01-log-2026-03.csv', '3.csv'],
    ]);
  });

  it.each([
    ['what CBP may not read', { audience: 'internal' }],
    ['what lies elsewhere', { held: 'elsewhere' }],
    ['what was never digested', { items: [{ on: '2026-01-01', files: ['a.pdf'] }] }],
  ])('leave out %s', (_, more) => {
    const sop = {
      title: 'SOP',
      type: 'seal_procedure',
      items: [{ on: '2026-01-01', files: ['a.pdf'], sha256: [sha('a')] }],
    };
    expect(portal({ ...answered('sop'), evidence: { sop } }).uploads).toHaveLength(1);
    expect(portal({ ...answered('sop'), evidence: { sop: { ...sop, ...more } } }).uploads).toEqual([]);
  });

  it('have names any form takes, each once, whatever the files are called', () => {
    const file = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.uniqueArray(file, { minLength: 1, maxLength: 12 }), (files) => {
        const sop = {
          title: 'SOP',
          type: 'seal_procedure',
          items: [{ on: '2026-01-01', files, sha256: files.map(() => sha('a')) }],
        };
        const names = portal({ ...answered('sop'), evidence: { sop } }).uploads.map(({ name }) => name);
        expect(new Set(names).size).toBe(files.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,90}(\.[a-z0-9]{1,8})?$/);
      }),
    );
  });
});

describe('eligibility', () => {
  const question = (id: string, more: object = {}) => ({
    id,
    entities: 'all',
    question: `${id}?`,
    wants: true,
    source: 'Test',
    confidence: 'high',
    ...more,
  });
  const world = (answers: object, ...questions: object[]): World => ({
    account: { eligibility: answers },
    pack: { sides: { eligibility: { eligibility: questions } } },
  });
  const stand = (asked: World, submitted?: string) => {
    const account = projectOf(asked).accounts.get('importer');
    if (!account) throw new Error('no account');
    const { verdict, answers } = eligibilityOf(packOf(asked), account, submitted);
    return [verdict, ...answers.map(({ state }) => state)];
  };

  it.each([
    ['as wanted', { bond: { answer: true, on: '2025-11-20' } }, ['nothing_against', 'wanted']],
    ['against it', { bond: { answer: false, on: '2025-11-20' } }, ['against', 'against']],
    ['not answered', {}, ['open', 'open']],
    ['without a day', { bond: { answer: true } }, ['open', 'undated']],
  ])('%s', (_, answers, expected) => {
    expect(stand(world(answers, question('bond')))).toEqual(expected);
  });

  it('asks again at every renewal what is to be renewed, and only that', () => {
    const debt = { debt: { answer: true, on: '2025-11-20' } };
    const asked = world(debt, question('debt', { renew: true }));
    expect(stand(asked)).toEqual(['nothing_against', 'wanted']);
    expect(stand(asked, '2025-11-20')).toEqual(['open', 'renew']);
    expect(stand(asked, '2025-11-19')).toEqual(['nothing_against', 'wanted']);
    expect(stand(world(debt, question('debt')), '2026-01-01')).toEqual(['nothing_against', 'wanted']);
  });

  it('asks only the questions of the entity type', () => {
    expect(stand(world({}, question('carrier', { entities: ['sea_carrier'] })))).toEqual(['nothing_against']);
  });
});

describe('a mask', () => {
  it.each([
    ['99-9999999XX', '12-3456789XX', true],
    ['99-9999999XX', '123456789XX', false],
    ['99-9999999XX', '12-3456789XXX', false],
    ['AAaa', 'AB', true],
    ['AAaa', 'ABCD', true],
    ['AAaa', 'A', false],
    ['AAAa999999XXX', 'CNT010203AB1', true],
    ['AAAa999999XXX', 'ÑAND010203AB1', true],
    ['99999000', '1234', false],
    ['99999000', '12345678', true],
  ])('%s and %s: %s', (mask, text, expected) => {
    expect(fitsMask(text, mask)).toBe(expected);
  });
});
