import type { CriterionResult, Reason } from '../../domain/outcome.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { siteName } from './answer.ts';
import type { ViewInput } from './frame.ts';
import { sentence } from './sentence.ts';

/** Why a criterion is open, at which sites, and what to do next. */
export interface ReasonView {
  readonly text: Markdown;
  /** Names of the sites it is about; empty for the company as a whole. */
  readonly site: Markdown;
  readonly level: Markdown;
  readonly recommended: boolean;
  readonly next: Markdown;
}

/** The reasons of a criterion, each once: sites with the same reason share a line; recommendations come last. */
export function reasonsOf(input: ViewInput, result: CriterionResult): readonly ReasonView[] {
  const reasons = [...result.reasons, ...result.sites.flatMap((site) => site.reasons)];
  const groups = new Map<string, { first: Reason; sites: string[] }>();
  for (const reason of reasons) {
    const key = JSON.stringify([withoutSite(input, reason, 'message'), reason.recommendation === true]);
    const group = groups.get(key) ?? { first: reason, sites: [] };
    if (reason.site !== undefined && !group.sites.includes(reason.site)) group.sites.push(reason.site);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ first, sites }) => reasonView(input, first, sites))
    .sort((left, right) => Number(left.recommended) - Number(right.recommended));
}

const SHOWN = 4;

/** Names in a row; of many the first three and how many more. */
export function namesOf(names: readonly string[]): Markdown {
  if (names.length <= SHOWN) return inline(names.join(', '));
  return inline(words.moreSites(names.slice(0, SHOWN - 1), names.length - SHOWN + 1));
}

function reasonView(input: ViewInput, reason: Reason, sites: readonly string[]): ReasonView {
  const isShared = sites.length > 1;
  return {
    text: sentence(input, isShared ? withoutSite(input, reason, 'message') : reason.message),
    site: namesOf(sites.map((site) => siteName(input, site))),
    level: reason.level === undefined ? '' : words.level[reason.level],
    recommended: reason.recommendation === true,
    next: sentence(input, isShared ? withoutSite(input, reason, 'next') : reason.next),
  };
}

/** What is said, with the site's id taken out where it is named. */
function withoutSite({ project }: ViewInput, reason: Reason, part: 'message' | 'next'): string {
  const text = reason[part] ?? '';
  if (reason.site === undefined || !project.sites.has(reason.site)) return text;
  const id = new RegExp(`(?<![\\w-])${reason.site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g');
  return text
    .split(/(`[^`]*`)/)
    .map((piece) => piece.replace(id, piece.startsWith('`') ? 'SITE' : words.thisSite))
    .join('');
}
