import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../src/checks/boilerplate-answers.ts';
import { rhythmClaims, routines } from '../../src/checks/boilerplate-rhythm.ts';
import { sameTexts } from '../../src/checks/boilerplate-same.ts';
import { texts } from '../../src/checks/texts.ts';
import { smallPack } from '../schemas/small-pack.ts';
import { evaluationOf } from './evaluation-of.ts';
import { contextOf, foundIn } from './found-in.ts';

const FILE = 'measures/06-seal-security/6.1.yaml';
const measure = (rest: string) => ({ [FILE]: `criterion: "6.1"\n${rest}` });
const must = evaluationOf({ '6.1': {}, '9.4': {} });
const LONG =
  'High-security bolt seals are kept in the shift office safe; the lead issues them by number and signs the log.';

describe('text left over from a template', () => {
  it.each([
    ['[COMPANY] keeps its seals in a safe.', true],
    ['<company name> keeps its seals in a safe.', true],
    ['[Insert procedure number] says how.', true],
    ['Lorem ipsum dolor sit amet.', true],
    ['The lead is TBD.', true],
    ['Call XXX-XXXX.', false],
    ['Call XXX for a key.', true],
    ['ACME Inc. keeps its seals in a safe.', true],
    ['{{ company.name }} keeps its seals.', true],
    ['Firmado por ________ el martes.', true],
    ['Por definir con el turno de noche.', true],
    ['Container MSKU [see the log](https://meridian.example) is sealed.', false],
    ['Gates close when traffic < 5 trucks and > 2 guards are on duty.', false],
    [LONG, false],
  ])('%s', async (text, isLeft) => {
    const found = await foundIn(texts, { files: measure(`statement: ${JSON.stringify(text)}\n`) });
    expect(found).toEqual(isLeft ? [`boilerplate/placeholder ${FILE} /statement`] : []);
  });
});

describe('answers that say nothing', () => {
  it.each<[string, string, string[]]>([
    ['Yes.', 'en', ['bare-yes']],
    ['We comply.', 'en', ['bare-yes']],
    ['N/A', 'en', ['bare-yes']],
    ['Sí, cumplimos', 'es', ['bare-yes']],
    ['No aplica', 'es', ['bare-yes']],
    ['Seals are kept in a safe.', 'en', ['short-statement']],
    [smallPack.criteria[0]?.description ?? '', 'en', ['criterion-text']],
    [LONG, 'en', []],
  ])('%j in %s', async (text, language, codes) => {
    const files = {
      'ctpat.yaml': `format: 1\nlanguage: ${language}\n`,
      ...measure(`statement: ${JSON.stringify(text)}\n`),
    };
    expect(await foundIn(emptyAnswers, { files, evaluation: must })).toEqual(
      codes.map((code) => `boilerplate/${code} ${FILE} /statement`),
    );
  });

  it('looks into parts, sites, translations and reasons; short is enough for a should', async () => {
    const rest = `statement: { a: We comply., b: ${LONG} }
not_applicable_because: n/a
translations: { es: { statement: Cumplimos } }
sites: { houston-dc: { statement: Same as above, elements: { custody: { status: partial, how: ok } } } }
`;
    const evaluation = evaluationOf({ '6.1': { level: 'should' } });
    expect(await foundIn(emptyAnswers, { files: measure(rest), evaluation })).toEqual(
      [
        '/not_applicable_because',
        '/sites/houston-dc/elements/custody/how',
        '/sites/houston-dc/statement',
        '/statement/a',
        '/translations/es/statement',
      ].map((pointer) => `boilerplate/bare-yes ${FILE} ${pointer}`),
    );
    const short = await foundIn(emptyAnswers, { files: measure('statement: Kept in a safe.\n'), evaluation });
    expect(short).toEqual([]);
  });
});

describe('the same text twice', () => {
  const other = (text: string) => ({
    ...measure(`statement: ${JSON.stringify(LONG)}\n`),
    'measures/09-physical-security/9.4.yaml': `criterion: "9.4"\nstatement: ${JSON.stringify(text)}\n`,
  });
  const long = Array.from({ length: 60 }, (_, index) => `Word${index} follows word${index + 1}.`).join(' ');

  it('is told with the first place', async () => {
    const [found] = sameTexts(await contextOf({ files: other(LONG.toUpperCase()) }));
    expect(found).toMatchObject({
      code: 'boilerplate/same-text',
      args: { criterion: '6.1', exact: true },
      criterion: '9.4',
      related: [{ at: { file: FILE, pointer: '/statement' } }],
    });
  });

  it('is found when nearly the same, and not when another', async () => {
    const near = {
      ...other(`${long} Gates.`),
      ...measure(`statement: ${JSON.stringify(`${long} Seals.`)}\n`),
    };
    expect([...sameTexts(await contextOf({ files: near }))]).toMatchObject([{ args: { exact: false } }]);
    const different =
      'Vehicle gates are closed outside shifts and watched by two cameras from the guard house during them.';
    expect(await foundIn(sameTexts, { files: other(different) })).toEqual([]);
  });

  it('is no fault within one criterion', async () => {
    const files = measure(
      `statement: ${JSON.stringify(LONG)}\nsites: { houston-dc: { statement: ${JSON.stringify(LONG)} } }\n`,
    );
    expect(await foundIn(sameTexts, { files })).toEqual([]);
  });
});

describe('claims of rhythm', () => {
  const log = (every: string) => ({
    'evidence/seal-log.yaml': `title: Log\ntype: seal_log\n${every ? `every: ${every}\n` : ''}`,
  });
  const said = (text: string) => measure(`statement: ${JSON.stringify(text)}\nevidence: [seal-log]\n`);

  it.each([
    ['Seals are counted daily by the shift lead.', 'P1D', true],
    ['Seals are counted daily by the shift lead.', 'P1M', false],
    ['Seals are counted every day by the shift lead.', '', false],
    ['Seals are counted each week.', 'P1W', true],
    ['Seals are counted monthly.', '30 days', true],
    ['Seals are counted monthly.', 'P3M', false],
    ['El inventario se cuenta cada mes.', 'P3M', false],
    ['La revisión es trimestral.', 'P3M', true],
    ['El inventario se cuenta diariamente.', 'P1W', false],
    ['Seals are counted on arrival.', '', true],
    ['A Monday meeting; the mesh fence is checked by a daydreamer.', '', true],
  ])('%s with a series of %j', async (text, every, isProved) => {
    const found = await foundIn(rhythmClaims, { files: { ...said(text), ...log(every) } });
    expect(found).toEqual(isProved ? [] : [`boilerplate/rhythm-unproved ${FILE} /statement`]);
  });

  it('does not hold a plan to it, and looks at the evidence of routines', async () => {
    const plan = measure('status: planned\nstatement: Seals will be counted daily.\n');
    expect(await foundIn(rhythmClaims, { files: plan })).toEqual([]);
    const routine = measure('routines: [{ what: Count, every: P1M, evidence: seal-log }]\n');
    expect(await foundIn(routines, { files: { ...routine, ...log('P1M') } })).toEqual([]);
    expect(await foundIn(routines, { files: { ...routine, ...log('') } })).toEqual([
      `boilerplate/routine-unproved ${FILE} /routines/0/evidence`,
    ]);
  });
});
