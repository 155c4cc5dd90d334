import { describe, expect, it } from 'vitest';
import type { EvidenceType } from '../../src/domain/pack.ts';
import { evidenceFact } from '../../src/evaluation/evidence-facts.ts';

const certificate = {
  id: 'seal_certificate',
  title: 'Seal certificate',
  form: 'certificate',
} as EvidenceType;
const report = { ...certificate, id: 'patch_report', form: 'report' };

function currentOn(today: string, item: object, type = certificate): boolean {
  const record = { id: 'a', file: 'evidence/a.yaml', data: { title: 'A', type: type.id, items: [item] } };
  return evidenceFact(record, type, today, 'P1Y', (day) => day >= '2025-11-24').current;
}

describe('a certificate holds as long as it says', () => {
  it.each([
    ['years old, not expired', '2026-11-24', { on: '2024-06-10', expires_on: '2027-06-09' }, true],
    ['on its last day', '2027-06-09', { on: '2024-06-10', expires_on: '2027-06-09' }, true],
    ['the day after', '2027-06-10', { on: '2024-06-10', expires_on: '2027-06-09' }, false],
    ['years old, without a last day', '2026-11-24', { on: '2024-06-10' }, false],
  ])('%s', (_name, today, item, current) => {
    expect(currentOn(today, item)).toBe(current);
  });

  it('other papers grow old whatever day they end', () => {
    expect(currentOn('2026-11-24', { on: '2024-06-10', expires_on: '2027-06-09' }, report)).toBe(false);
  });
});
