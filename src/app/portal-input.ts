import type { Day } from '../domain/calendar.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { portalWords } from '../messages/en/portal.ts';
import { portalOf } from '../portal/portal.ts';
import type { Portal } from '../portal/text.ts';
import { judge } from './check.ts';
import { type Opened, openProject } from './open-project.ts';
import { requireAccount } from './require.ts';

/** A project with what each of its accounts gives CBP. */
export interface OpenedPortal {
  readonly opened: Opened;
  readonly portals: readonly Portal[];
}

/** @throws UserError for an account there is not */
export async function openPortal(
  host: Host,
  choice: { readonly dir?: string; readonly today: Day; readonly account?: string },
): Promise<OpenedPortal> {
  const opened = await openProject(host, choice.dir);
  requireAccount(opened.project, choice.account);
  return { opened, portals: portalsOf(opened, choice.today, choice.account) };
}

/** The portal texts of one account or of all. */
export function portalsOf(opened: Opened, today: Day, account?: string): readonly Portal[] {
  const { project, pack } = opened;
  const evaluation = judge(opened, today);
  return evaluation.accounts
    .filter(({ id }) => account === undefined || id === account)
    .map((one) => portalOf({ project, pack, evaluation, account: one }));
}

/** The one account meant. @throws UserError when there are several and none is named */
export function onlyPortal(portals: readonly Portal[]): Portal {
  const [first, ...others] = portals;
  if (first && others.length === 0) return first;
  throw new UserError(portalWords.several(portals.map(({ account }) => account).join(' | ')));
}
