import { describe, expect, it } from 'vitest';
import { evidenceFileFaults } from '../../src/checks/evidence-files.ts';
import {
  incompleteEntries,
  peoplesDataInGit,
  unregistered,
  vaultAbsent,
} from '../../src/checks/evidence-register.ts';
import { expiry, seriesFaults } from '../../src/checks/evidence-time.ts';
import { registeredTwice } from '../../src/checks/evidence-twice.ts';
import { olderThanProcedure, unusedEvidence, widelyUsed, wrongSite } from '../../src/checks/evidence-use.ts';
import { smallPack } from '../schemas/small-pack.ts';
import { type Case, digestOf, foundIn } from './found-in.ts';

const record = (rest: string, id = 'sop', type = 'seal_procedure') => ({
  [`evidence/${id}.yaml`]: `title: SOP-14\ntype: ${type}\naudience: cbp\n${rest}`,
});
const sop = (file: string, digest = digestOf('signed'), more = '') =>
  record(
    `${more}items: [{ on: 2026-01-10, files: [${JSON.stringify(file)}], sha256: [${digest}], checked: { on: 2026-01-11, by: ana-ruiz } }]\n`,
  );

/** Codes and pointers of what is found about the one record. */
async function about(check: Parameters<typeof foundIn>[0], one: Case): Promise<string[]> {
  return (await foundIn(check, one)).map((line) => line.replace(' evidence/sop.yaml', ''));
}

describe('files of evidence', () => {
  it.each<[string, Case, string[]]>([
    ['there and unchanged', { files: sop('sop-14.pdf'), evidence: { 'sop-14.pdf': 'signed' } }, []],
    ['in a folder', { files: sop('2026/sop-14.pdf'), evidence: { '2026/sop-14.pdf': 'signed' } }, []],
    ['missing', { files: sop('sop-14.pdf') }, ['evidence/missing /items/0/files/0']],
    [
      'changed',
      { files: sop('sop-14.pdf'), evidence: { 'sop-14.pdf': 'edited' } },
      ['evidence/changed /items/0/sha256/0'],
    ],
    [
      'empty',
      { files: sop('sop-14.pdf', digestOf('')), evidence: { 'sop-14.pdf': '' } },
      ['evidence/empty-file /items/0/files/0'],
    ],
    [
      'a link',
      { files: sop('sop-14.pdf'), evidence: { 'sop-14.pdf': 'link' } },
      ['evidence/link /items/0/files/0'],
    ],
    [
      'behind a link',
      { files: sop('out/sop-14.pdf'), evidence: { out: 'link' } },
      ['evidence/link /items/0/files/0'],
    ],
    [
      'a folder',
      { files: sop('a.pdf'), evidence: { 'a.pdf/b.pdf': 'signed' } },
      ['evidence/not-a-file /items/0/files/0'],
    ],
    ['above the folder', { files: sop('../company.pdf') }, ['evidence/outside /items/0/files/0']],
    ['absolute', { files: sop('/etc/passwd.pdf') }, ['evidence/outside /items/0/files/0']],
    ['on a drive', { files: sop('C:/sop.pdf') }, ['evidence/outside /items/0/files/0']],
    [
      'reversed by a hidden mark',
      { files: sop('sop\u202efdp.pdf') },
      ['evidence/hostile-name /items/0/files/0'],
    ],
    [
      'a type and a name the portal refuses',
      { files: sop('Ñandú.heic'), evidence: { 'Ñandú.heic': 'signed' } },
      ['evidence/awkward-name /items/0/files/0', 'evidence/type-refused /items/0/files/0'],
    ],
    [
      'too large for the portal',
      {
        files: { ...sop('sop-14.pdf', digestOf('20000000')) },
        evidence: { 'sop-14.pdf': 20_000_000 },
      },
      ['evidence/too-large /items/0/files/0'],
    ],
    [
      'too large, but never leaves the house',
      {
        files: {
          'evidence/sop.yaml':
            sop('sop-14.pdf', digestOf('20000000'))['evidence/sop.yaml']?.replace('cbp', 'internal') ?? '',
        },
        evidence: { 'sop-14.pdf': 20_000_000 },
      },
      [],
    ],
    [
      'in a vault this machine does not have',
      { files: sop('sop-14.pdf', digestOf('signed'), 'held: vault\n') },
      [],
    ],
    [
      'missing in the vault',
      { files: sop('sop-14.pdf', digestOf('signed'), 'held: vault\n'), vault: {} },
      ['evidence/missing-in-vault /items/0/files/0'],
    ],
  ])('%s', async (_, one, expected) => {
    expect(await about(evidenceFileFaults, one)).toEqual(expected);
  });

  it('have digests; in the vault they must', async () => {
    const item = 'items: [{ on: 2026-01-10, files: [a.pdf] }]\n';
    expect(await about(evidenceFileFaults, { files: record(item), evidence: { 'a.pdf': 'x' } })).toEqual([
      'evidence/without-digest /items/0/files/0',
    ]);
    expect(await about(evidenceFileFaults, { files: record(`held: vault\n${item}`) })).toEqual([
      'evidence/vault-without-digest /items/0/files/0',
    ]);
  });
});

describe('register entries', () => {
  it.each<[string, string, string[]]>([
    ['without items', '', ['evidence/without-items']],
    [
      'elsewhere, but where',
      'held: elsewhere\nitems: [{ on: 2026-01-10, checked: { on: 2026-01-11, by: ana-ruiz } }]\n',
      ['evidence/elsewhere-without-place /held'],
    ],
    [
      'no day, no file, nobody looked',
      'items: [{ files: [] }]\n',
      ['evidence/unchecked /items/0', 'evidence/without-date /items/0', 'evidence/without-file /items/0'],
    ],
    [
      'more digests than files',
      `items: [{ on: 2026-01-10, files: [a.pdf], sha256: [${digestOf('a')}, ${digestOf('b')}], checked: { on: 2026-01-11, by: ana-ruiz } }]\n`,
      ['evidence/digest-count /items/0/sha256'],
    ],
  ])('%s', async (_, rest, expected) => {
    expect(await about(incompleteEntries, { files: record(rest) })).toEqual(expected);
  });

  it('finds one file registered twice, by name and by digest', async () => {
    const items = `items: [{ on: 2026-01-10, files: [a.pdf], sha256: [${digestOf('a')}] }, { on: 2026-02-10, files: [b.pdf], sha256: [${digestOf('a')}] }]\n`;
    const files = { ...record(items), ...record('items: [{ on: 2026-01-10, files: [a.pdf] }]\n', 'twin') };
    expect(await foundIn(registeredTwice, { files })).toEqual([
      'evidence/registered-twice evidence/sop.yaml /items/1/files/0',
      'evidence/registered-twice evidence/twin.yaml /items/0/files/0',
    ]);
  });

  it('finds files nobody registered', async () => {
    const evidence = { 'a.pdf': 'x', 'old/b.pdf': 'x', '.gitkeep': '', 'README.md': 'x' };
    const files = record('items: [{ on: 2026-01-10, files: [a.pdf] }]\n');
    expect(await foundIn(unregistered, { files, evidence })).toEqual([
      'evidence/unregistered evidence/files/old/b.pdf',
    ]);
  });

  it('keeps people’s data out of git', async () => {
    const [type] = smallPack.evidenceTypes;
    if (!type) throw new Error('the small pack has evidence types');
    const pack = { evidenceTypes: [{ ...type, id: 'visitor_log', personal: true, held: 'vault' as const }] };
    const log = (rest: string) =>
      record(`${rest}items: [{ on: 2026-01-10, files: [v.pdf] }]\n`, 'sop', 'visitor_log');
    expect(await about(peoplesDataInGit, { pack, files: log('held: repo\n') })).toEqual([
      'evidence/personal-in-git /held',
    ]);
    expect(await about(peoplesDataInGit, { pack, files: log(''), evidence: { 'v.pdf': 'x' } })).toEqual([
      'privacy/vault-file-in-git /items/0/files/0',
    ]);
    expect(await foundIn(vaultAbsent, { pack, files: log('') })).toEqual(['machine/vault-absent']);
    expect(await foundIn(vaultAbsent, { pack, files: log(''), vault: {} })).toEqual([]);
  });
});

describe('evidence and time', () => {
  it.each<[string, string, string[]]>([
    [
      'expired',
      'items: [{ on: 2025-01-10, expires_on: 2026-11-23 }]\n',
      ['evidence/expired /items/0/expires_on'],
    ],
    [
      'to the last day',
      'items: [{ on: 2025-01-10, expires_on: 2026-11-24 }]\n',
      ['evidence/expires-soon /items/0/expires_on'],
    ],
    [
      'replaced since',
      'items: [{ on: 2025-01-10, expires_on: 2026-01-10 }, { on: 2026-01-10, expires_on: 2027-01-10 }]\n',
      [],
    ],
    [
      'review overdue',
      'next_review_on: 2026-11-01\nitems: [{ on: 2025-01-10 }]\n',
      ['evidence/review-overdue /next_review_on'],
    ],
  ])('%s', async (_, rest, expected) => {
    expect(await about(expiry, { files: record(rest) })).toEqual(expected);
  });

  const month = (number: string, last: string) =>
    `{ covers: { from: 2026-${number}-01, to: 2026-${number}-${last} } }`;
  it.each<[string, string[], string[]]>([
    ['whole', [month('08', '31'), month('09', '30'), month('10', '31')], []],
    [
      'a weekend between two months',
      ['{ covers: { from: 2026-09-01, to: 2026-09-28 } }', month('10', '31')],
      [],
    ],
    ['a month, then a count on a day', [month('09', '30'), '{ on: 2026-10-31 }', '{ on: 2026-11-20 }'], []],
    ['a month is missing', [month('10', '31'), month('08', '31')], ['evidence/series-hole /items/0']],
    ['stopped', [month('07', '31'), month('08', '31')], ['evidence/series-stopped /items/1']],
    [
      'counts on single days, one a little late',
      ['{ on: 2026-08-03 }', '{ on: 2026-09-05 }', '{ on: 2026-10-02 }', '{ on: 2026-11-03 }'],
      [],
    ],
    [
      'counts on single days, one left out',
      ['{ on: 2026-08-03 }', '{ on: 2026-10-02 }', '{ on: 2026-11-03 }'],
      ['evidence/series-hole /items/1'],
    ],
  ])('a monthly series: %s', async (_, items, expected) => {
    expect(
      await about(seriesFaults, { files: record(`every: P1M\nitems: [${items.join(', ')}]\n`) }),
    ).toEqual(expected);
  });
});

describe('use of evidence', () => {
  const measure = (rest: string, id = '6.1') => ({
    [`measures/06-seal-security/${id}.yaml`]: `criterion: "${id}"\n${rest}`,
  });

  it('is seen where nothing names it and nothing looks for it', async () => {
    expect(await foundIn(unusedEvidence, { files: record('') })).toEqual([
      'evidence/unused evidence/sop.yaml',
    ]);
    expect(
      await foundIn(unusedEvidence, { files: { ...record(''), ...measure('evidence: [sop]\n') } }),
    ).toEqual([]);
    const criteria = smallPack.criteria.map((criterion) => ({
      ...criterion,
      elements: criterion.elements.map((element) => ({
        ...element,
        computed: { evidence_type: 'seal_procedure' },
      })),
    }));
    expect(await foundIn(unusedEvidence, { files: record(''), pack: { criteria } })).toEqual([]);
  });

  it('is doubted where one document is to prove more than five criteria', async () => {
    const criteria = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.3'];
    const uses = (count: number) =>
      Object.assign({}, ...criteria.slice(0, count).map((id) => measure('evidence: [sop]\n', id)));
    expect(await foundIn(widelyUsed, { files: { ...record(''), ...uses(5) } })).toEqual([]);
    expect(await foundIn(widelyUsed, { files: { ...record(''), ...uses(6) } })).toEqual([
      'evidence/used-widely evidence/sop.yaml',
    ]);
  });

  it('of one site proves nothing at another', async () => {
    const files = {
      ...record('sites: [houston-dc]\n'),
      ...measure('sites: { houston-dc: { evidence: [sop] }, laredo-yard: { evidence: [sop] } }\n'),
    };
    expect(await foundIn(wrongSite, { files })).toEqual([
      'evidence/wrong-site measures/06-seal-security/6.1.yaml /sites/laredo-yard/evidence/0',
    ]);
  });

  it('cannot show a procedure that is younger', async () => {
    const log = record('items: [{ covers: { from: 2026-01-01, to: 2026-01-31 } }]\n', 'log', 'seal_log');
    const procedure = (on: string) => record(`items: [{ on: ${on} }]\n`);
    const linked = measure('evidence: [log, sop]\n');
    expect(
      await foundIn(olderThanProcedure, { files: { ...log, ...procedure('2026-01-15'), ...linked } }),
    ).toEqual([]);
    expect(
      await foundIn(olderThanProcedure, { files: { ...log, ...procedure('2026-02-01'), ...linked } }),
    ).toEqual(['evidence/older-than-procedure measures/06-seal-security/6.1.yaml /evidence/0']);
  });
});
