import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/codes.ts';
import { explainCode } from '../../src/diagnostics/explain.ts';

const AREAS =
  'yaml schema id reference evidence date privacy boilerplate compliance risk partner training log pack ignore machine'.split(
    ' ',
  );

describe('the catalogue', () => {
  it.each(Object.keys(catalogue))('%s is well formed and explained', (code) => {
    expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(AREAS).toContain(code.slice(0, code.indexOf('/')));
    const explained = explainCode(code);
    expect(['error', 'warning', 'info']).toContain(explained?.severity);
    const words = explained?.paragraphs.join(' ') ?? '';
    expect(words.length).toBeGreaterThan(60);
    expect(words).not.toMatch(/\/work\/|\bTODO\b/);
  });

  it('explains nothing that is no code', () => {
    expect(explainCode('evidence/unheard-of')).toBeUndefined();
    expect(explainCode('toString')).toBeUndefined();
  });
});
