import { describe, expect, it } from 'vitest';
import { answers } from './outcome-answers.ts';
import { computed } from './outcome-computed.ts';
import { conditions } from './outcome-conditions.ts';
import { freshness } from './outcome-freshness.ts';
import { levels } from './outcome-levels.ts';
import { sites } from './outcome-sites.ts';
import { resultOf } from './world.ts';

const groups = { levels, conditions, answers, computed, freshness, sites };

describe.each(Object.entries(groups))('outcomes: %s', (_group, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const result = resultOf(row.given, row.criterion);
    expect(result?.outcome ?? 'unlisted').toBe(row.outcome);
    if (row.codes) expect(codesOf(result?.reasons ?? [])).toEqual(row.codes);
    if (row.claimed !== undefined) expect(result?.claimedNotApplicable).toBe(row.claimed);
    if (row.sites) {
      expect(Object.fromEntries((result?.sites ?? []).map((site) => [site.site, site.outcome]))).toEqual(
        row.sites,
      );
    }
  });
});

function codesOf(reasons: readonly { code: string; site?: string; recommendation?: boolean }[]): string[] {
  return reasons
    .filter((reason) => !reason.recommendation)
    .map(({ code, site }) => (site === undefined || site === 'houston-dc' ? code : `${code}@${site}`));
}
