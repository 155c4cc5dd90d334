import { Chalk } from 'chalk';
import { UserError } from '../errors.ts';
import type { Host, MachineFact } from '../host.ts';
import { doctorWords } from '../messages/en/doctor.ts';
import { plainLine, wrap } from '../reporters/wrap.ts';
import { hasVault } from './evidence-files.ts';
import { findProject } from './open-project.ts';

/** What the machine has, as text or JSON, and whether nothing needed is missing. */
export async function doctor(
  host: Host,
  options: { readonly dir?: string; readonly format: 'pretty' | 'json'; readonly browser?: string },
  tool: string,
  colorLevel: 0 | 1 | 2 | 3,
): Promise<{ readonly text: string; readonly complete: boolean }> {
  const facts = [...(await host.machine(options.browser)), ...projectFacts(host, options.dir)];
  const complete = facts.every((fact) => fact.found);
  if (options.format === 'json')
    return { text: `${JSON.stringify({ version: 1, tool, facts }, null, 2)}\n`, complete };
  const paint = new Chalk({ level: colorLevel });
  const width = Math.min(host.terminal.columns, 100);
  const lines = facts.flatMap((fact) => factLines(fact, width, fact.found ? paint.green : paint.yellow));
  return { text: `ctpat ${tool}\n\n${lines.join('\n')}\n`, complete };
}

function factLines(fact: MachineFact, width: number, color: (text: string) => string): string[] {
  const state = fact.found ? `● ${doctorWords.found}` : `○ ${doctorWords.missing}`;
  const first = `${color(state.padEnd(10))} ${fact.name.padEnd(10)} ${wrap(plainLine(fact.detail), width - 22, ' '.repeat(22))}`;
  return fact.fix && !fact.found
    ? [first, `${' '.repeat(22)}${wrap(fact.fix, width - 22, ' '.repeat(22))}`]
    : [first];
}

function projectFacts(host: Host, dir: string | undefined): MachineFact[] {
  let folder: string;
  try {
    folder = findProject(host, dir);
  } catch (error) {
    // Outside a project there is no vault to look for; a folder that was named has to be there.
    if (!(error instanceof UserError) || dir !== undefined) throw error;
    return [];
  }
  const named = host.environment.CTPAT_VAULT;
  const found = named
    ? hasVault(host, named)
    : host.files(folder).status('evidence/private')?.kind === 'folder';
  return [
    {
      name: doctorWords.vault,
      found,
      detail: found ? (named ?? 'evidence/private/') : doctorWords.noVault,
      fix: doctorWords.vaultFix,
    },
  ];
}
