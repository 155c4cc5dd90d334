import type { Day } from '../domain/calendar.ts';
import type { AccountResult, TrendPoint } from '../domain/outcome.ts';
import type { Project } from '../domain/project.ts';

/**
 * How the counts moved: the assessments kept before the day, the last one of each day, oldest first, and at the end
 * the counts of the day itself. Empty where nothing was kept.
 */
export function trendOf(
  project: Project,
  account: string,
  summary: AccountResult['summary'],
  today: Day,
): readonly TrendPoint[] {
  const byDay = new Map<Day, TrendPoint>();
  for (const { id, data } of [...project.assessments.values()].sort(inOrder)) {
    const kept = data.accounts?.[account]?.summary;
    const day = id.slice(0, 10);
    if (!kept || day >= today) continue;
    byDay.set(day, { date: day, must: counts(kept.must), should: counts(kept.should) });
  }
  if (byDay.size === 0) return [];
  return [...byDay.values(), { date: today, must: counts(summary.must), should: counts(summary.should) }];
}

/** By day, then by the number of a further one on a day: `-2` before `-10`. */
function inOrder({ id: left }: { readonly id: string }, { id: right }: { readonly id: string }): number {
  const [a, b] = [left.slice(0, 10), right.slice(0, 10)];
  if (a !== b) return a < b ? -1 : 1;
  return Number(left.slice(11) || 1) - Number(right.slice(11) || 1);
}

function counts(kept: { readonly applicable?: number; readonly met?: number } | undefined) {
  return { applicable: kept?.applicable ?? 0, met: kept?.met ?? 0 };
}
