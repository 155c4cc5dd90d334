import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** The formats of `check`; a new one is one file and one line here. */
export const reporters: Readonly<Record<'pretty' | 'json' | 'github' | 'sarif' | 'junit', Reporter>> = {
  pretty,
  json,
  github,
  sarif,
  junit,
};
