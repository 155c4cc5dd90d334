import { describe, expect, it } from 'vitest';
import { countryName, paperOf } from '../../src/render/text/countries.ts';
import { wholeNumber } from '../../src/render/text/numbers.ts';
import { shortened, spoken } from '../../src/render/views/spoken.ts';
import { sampleInput } from './sample.ts';

const { project } = await sampleInput({
  'evidence/log.yaml': { title: 'Yard log', type: 'seal_log' },
});

describe('sentences of the tool in a document', () => {
  it.each([
    ['days', 'not affirmed since 2025-12-12.', 'not affirmed since 12 December 2025.'],
    ['what is no day', 'SOP-2025-13-45 and 2025-12-12-3', 'SOP-2025-13-45 and 2025-12-12-3'],
    [
      'sites',
      'the answer to 7.1 at houston-dc, laredo-yard',
      'the answer to 7.1 at Houston Distribution Center, Laredo Yard',
    ],
    ['evidence', 'Review seal-procedure, please', 'Review “Seal control procedure SOP-14”, please'],
    ['people', 'its owner tom-baker left on 2026-01-02', 'its owner Tom Baker left on 2 January 2026'],
    ['an id of one word', 'the series log has a hole', 'the series “Yard log” has a hole'],
    ['the same word as a word', 'keep the log for a year', 'keep the log for a year'],
    ['what is meant for a file', 'Add `houston-dc: same` now', 'Add `houston-dc: same` now'],
    ['parts of other words', 'see files/houston-dc.pdf', 'see files/houston-dc.pdf'],
    ['paths', 'Add a corrective action in actions/ that mends it', 'Add a corrective action that mends it'],
    [
      'a title beside its id',
      'the incident seal-procedure (Seal control procedure SOP-14), due 2026-01-02',
      'the incident “Seal control procedure SOP-14”, due 2 January 2026',
    ],
  ])('%s', (_name, text, read) => {
    expect(spoken(project, text)).toBe(read);
  });

  it('are cut between words where a table has no more room', () => {
    expect(shortened('one two three four', 12)).toBe('one two …');
    expect(shortened('x'.repeat(40), 12)).toBe(`${'x'.repeat(11)} …`);
    expect(shortened('short', 12)).toBe('short');
  });
});

describe('figures and countries', () => {
  it('are written as people write them', () => {
    expect([0, 999, 1900, 1234567].map(wholeNumber)).toEqual(['0', '999', '1,900', '1,234,567']);
    expect(['US', 'VN', 'TW', 'KR', 'XX', ''].map(countryName)).toEqual([
      'United States',
      'Vietnam',
      'Taiwan',
      'South Korea',
      'XX',
      '',
    ]);
  });

  it('choose the paper', () => {
    expect(['US', 'MX', 'CA', 'VN', 'DE', undefined].map(paperOf)).toEqual([
      'letter',
      'letter',
      'letter',
      'a4',
      'a4',
      'letter',
    ]);
  });
});
