import { printWords } from '../../messages/en/documents.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { statement } from '../text/statement.ts';
import { type EvidenceLine, evidenceLines } from './evidence.ts';
import type { ViewInput } from './frame.ts';

/** Where the company does more than a criterion asks, in the five parts CBP looks for. */
export interface BestPracticeView {
  readonly number: Markdown;
  readonly title: Markdown;
  readonly parts: readonly { readonly title: Markdown; readonly text: Markdown }[];
  readonly evidence: readonly EvidenceLine[];
}

const PARTS = [
  'management_support',
  'innovation',
  'documented_process',
  'checks_and_balances',
  'evidence_of_implementation',
] as const;

/** The best practices the company claims for criteria the account is asked. */
export function bestPracticesOf(input: ViewInput): readonly BestPracticeView[] {
  return (input.project.company?.data.best_practices ?? []).flatMap((practice) => {
    const criterion = input.account.criteria.find(
      (result) => result.criterion.id === practice.criterion,
    )?.criterion;
    if (!criterion) return [];
    return [
      {
        number: criterion.id,
        title: inline(criterion.title),
        parts: PARTS.map((part) => ({
          title: printWords.bestPractice[part],
          text: statement(practice[part]),
        })),
        evidence: evidenceLines(input, practice.evidence ?? []),
      },
    ];
  });
}
