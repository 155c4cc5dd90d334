import { Chalk } from 'chalk';
import { addDuration, type Day, type Duration } from '../domain/calendar.ts';
import { type DueFilter, dueItems, narrowDue } from '../due/due.ts';
import { type DueItem, type DueKind, isOverdue } from '../due/item.ts';
import type { Host } from '../host.ts';
import { dueMarkdown } from '../reporters/due-markdown.ts';
import { type DueView, duePretty } from '../reporters/due-pretty.ts';
import { judge } from './check.ts';
import { type Opened, openProject, placeFinder } from './open-project.ts';
import { requireAccount, requireContact } from './require.ts';

/** What is due without `--within` or `--all`. */
const USUAL: Duration = 'P90D';

/** Which dates to show. */
export interface DueChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
  readonly within?: Duration;
  readonly all?: boolean;
  readonly overdue?: boolean;
  readonly owner?: string;
  readonly account?: string;
  readonly kind?: readonly DueKind[];
  /** A calendar's titles say what is due. */
  readonly full?: boolean;
}

/** The dates, and what can be done with them. */
export interface DueResult {
  write(format: 'pretty' | 'json' | 'md' | 'ics', colorLevel: 0 | 1 | 2 | 3): Promise<string>;
  /** True when something of that level or above is late. */
  reaches(failOn: 'must' | 'should' | 'never'): boolean;
}

/** Gathers what has a date. @throws UserError for an account or a person there is not */
export async function due(host: Host, choice: DueChoice): Promise<DueResult> {
  const opened = await openProject(host, choice.dir);
  requireContact(opened.project, choice.owner);
  requireAccount(opened.project, choice.account);
  const wanted = narrowDue(allDue(opened, choice.today), filterOf(choice), choice.today);
  const within = choice.all ? undefined : (choice.within ?? USUAL);
  const items = within === undefined ? wanted : narrowDue(wanted, { within }, choice.today);
  const view: DueView = {
    items,
    today: choice.today,
    later: wanted.length - items.length,
    until: addDuration(choice.today, within ?? USUAL),
    people: new Map((opened.project.company?.data.contacts ?? []).map(({ id, name }) => [id, name ?? id])),
  };
  return {
    write: (format, level) => written(host, opened, view, choice, format, level),
    reaches: (failOn) =>
      failOn !== 'never' &&
      items.some((item) => isOverdue(item, choice.today) && (failOn === 'should' || item.level === 'must')),
  };
}

/** Every date of an opened project. */
function allDue(opened: Opened, today: Day): DueItem[] {
  const { project, pack } = opened;
  return dueItems({ project, pack, evaluation: judge(opened, today), today });
}

function filterOf({ overdue, owner, account, kind }: DueChoice): DueFilter {
  return {
    ...(overdue ? { overdue } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(account === undefined ? {} : { account }),
    ...(kind === undefined ? {} : { kinds: kind }),
  };
}

async function written(
  host: Host,
  opened: Opened,
  view: DueView,
  choice: DueChoice,
  format: 'pretty' | 'json' | 'md' | 'ics',
  level: 0 | 1 | 2 | 3,
): Promise<string> {
  if (format === 'md') return dueMarkdown(view);
  if (format === 'pretty') return duePretty(view, new Chalk({ level }), host.terminal.columns);
  if (format === 'ics') {
    const { dueCalendar } = await import('../reporters/due-calendar.ts');
    return dueCalendar(view, opened.project.company?.data.name ?? '', choice.full === true);
  }
  const locate = await placeFinder(opened.files);
  const items = view.items.map(({ at, ...item }) => {
    const range = at && locate(at);
    return {
      ...item,
      overdue: isOverdue(item, view.today),
      ...(at ? { file: at.file } : {}),
      ...(range ? { range } : {}),
    };
  });
  return `${JSON.stringify({ version: 1, tool: choice.tool, date: view.today, items }, null, 2)}\n`;
}
