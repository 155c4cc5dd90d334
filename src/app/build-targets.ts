import type { Day } from '../domain/calendar.ts';
import type { MachineError } from '../errors.ts';
import type { Host } from '../host.ts';
import { buildPortal } from './build-portal.ts';
import type { BuiltFile } from './build-write.ts';
import type { Opened } from './open-project.ts';
import { portalsOf } from './portal-input.ts';

/** What a target made. */
export interface BuiltTarget {
  readonly files: readonly BuiltFile[];
  readonly warnings: readonly string[];
  /** What the machine lacks to make all of it. */
  readonly problem?: MachineError;
}

type Target = (
  host: Host,
  opened: Opened,
  choice: { readonly today: Day; readonly account?: string },
) => readonly BuiltTarget[];

/** What `ctpat build NAME` makes that is no document of pages. */
export const buildTargets = {
  portal: (host, opened, choice) =>
    portalsOf(opened, choice.today, choice.account).map((portal) =>
      buildPortal(host, opened.files, opened.project, portal),
    ),
} as const satisfies Readonly<Record<string, Target>>;

export const targetNames = Object.keys(buildTargets) as readonly (keyof typeof buildTargets)[];
