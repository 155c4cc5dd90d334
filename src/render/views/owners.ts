import type { CriterionResult } from '../../domain/outcome.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { inline, type Markdown } from '../text/safe.ts';
import type { ViewInput } from './frame.ts';
import { isOpen, ownerOf } from './open-criterion.ts';

/** Somebody, and how many open criteria wait for them. */
export interface OwnerView {
  readonly name: Markdown;
  readonly must: number;
  readonly should: number;
  /** Numbers of the open musts. */
  readonly criteria: Markdown;
}

const SHOWN = 6;

/** Who has open criteria, those with the most musts first; the rest in one line. */
export function ownersOf(input: ViewInput): readonly OwnerView[] {
  const open = input.account.criteria.filter((result) => isOpen(result) && result.level !== 'unknown');
  const byOwner = new Map<string, CriterionResult[]>();
  for (const result of open) {
    const owner = ownerOf(input, result);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), result]);
  }
  const owners = [...byOwner].map(([name, results]) => ownerView(name, results)).sort(mostFirst);
  if (owners.length <= SHOWN) return owners;
  const rest = owners.slice(SHOWN - 1);
  const sum = (level: 'must' | 'should') => rest.reduce((total, owner) => total + owner[level], 0);
  const others = { name: words.others(rest.length), must: sum('must'), should: sum('should'), criteria: '' };
  return [...owners.slice(0, SHOWN - 1), others];
}

function ownerView(name: string, results: readonly CriterionResult[]): OwnerView {
  const musts = results.filter((result) => result.level === 'must');
  return {
    name: inline(name),
    must: musts.length,
    should: results.length - musts.length,
    criteria: musts.map((result) => result.criterion.id).join(', '),
  };
}

function mostFirst(left: OwnerView, right: OwnerView): number {
  return right.must - left.must || right.should - left.should || (left.name < right.name ? -1 : 1);
}
