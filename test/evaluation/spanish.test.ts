import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/codes.ts';
import { spelledEs } from '../../src/diagnostics/es/durations.ts';
import { spanishReasons } from '../../src/diagnostics/es/reasons.ts';
import { recordFactsEs } from '../../src/diagnostics/es/record-facts.ts';
import { recordFactKeys } from '../../src/evaluation/record-fact-keys.ts';
import { spanishEvaluation } from '../../src/evaluation/spanish.ts';
import { evaluated } from './world.ts';

/** The codes that the evaluation makes reasons and blockers of. */
function codesMade(): string[] {
  const sources = readdirSync('src/evaluation').map((name) => readFileSync(`src/evaluation/${name}`, 'utf8'));
  return [...new Set(sources.flatMap((text) => text.match(/compliance\/[a-z-]+/g) ?? []))].sort();
}

describe('reasons in Spanish', () => {
  it('are there for every code the evaluation gives, and for no other', () => {
    const made = codesMade();
    const has = Object.keys(spanishReasons);
    expect(made.filter((code) => !has.includes(code))).toEqual([]);
    expect(has.filter((code) => !made.includes(code))).toEqual([]);
  });

  it('say what to do next wherever the English reason of an outcome does', () => {
    const spoken = spanishReasons as Readonly<Record<string, { hint?: unknown }>>;
    // Blockers are shown without what to do next.
    const blockers = /blocker\(\s*'([^']+)'/g;
    const sources = readdirSync('src/evaluation').map((name) =>
      readFileSync(`src/evaluation/${name}`, 'utf8'),
    );
    const ready = new Set(sources.flatMap((text) => [...text.matchAll(blockers)].map((match) => match[1])));
    const lacking = Object.keys(spoken).filter(
      (code) =>
        !ready.has(code) && !spoken[code]?.hint && (catalogue as unknown as typeof spoken)[code]?.hint,
    );
    expect(lacking).toEqual([]);
  });

  it('have words for every fact of the records', () => {
    expect(Object.keys(recordFactsEs).sort()).toEqual(recordFactKeys.map(({ key }) => key).sort());
  });

  it('leave outcomes as they are', () => {
    const plain = evaluated({});
    const spoken = spanishEvaluation(plain);
    const outcomes = (from: typeof plain) =>
      from.accounts.map(({ summary, criteria }) => [summary, criteria.map(({ outcome }) => outcome)]);
    expect(outcomes(spoken)).toEqual(outcomes(plain));
    expect(JSON.stringify(spoken)).toContain('todavía sin contestar');
  });
});

it.each([
  ['P90D', '90 días'],
  ['P1Y6M', '1 año 6 meses'],
  ['P1W', '1 semana'],
  ['P1M', '1 mes'],
  ['the rhythm', 'the rhythm'],
])('%s is %s', (duration, words) => {
  expect(spelledEs(duration)).toBe(words);
});
