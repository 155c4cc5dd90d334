import type { AccountResult, ReadyVerdict } from '../domain/outcome.ts';
import type { Project } from '../domain/project.ts';

/** What an account is getting ready for now. */
export type Purpose = 'application' | 'annual_review' | 'validation';

/** True until CBP has decided. */
export function isApplying({ accounts }: Project, account: string): boolean {
  const status = accounts.get(account)?.data.status ?? 'preparing';
  return status === 'preparing' || status === 'applicant' || status === 'rejected';
}

/** Applying first; then the annual review while its window is open, the next validation otherwise. */
export function purposeOf(project: Project, account: AccountResult): Purpose {
  if (isApplying(project, account.id)) return 'application';
  const review = verdictFor(account, 'annual_review');
  const isShut = review?.blockers.some(
    ({ code }) => code === 'compliance/window-closed' || code === 'compliance/anniversary-missing',
  );
  return review && !isShut ? 'annual_review' : 'validation';
}

/** The verdict of one purpose. */
export function verdictFor({ ready }: AccountResult, purpose: string): ReadyVerdict | undefined {
  return ready.find((verdict) => verdict.for === purpose);
}
