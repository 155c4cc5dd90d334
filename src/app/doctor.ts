import { Chalk } from 'chalk';
import { heldOf, typesOf } from '../checks/evidence-kinds.ts';
import { UserError } from '../errors.ts';
import type { Host, MachineFact } from '../host.ts';
import { doctorWords } from '../messages/en/doctor.ts';
import { plainLine, wrap } from '../reporters/wrap.ts';
import { hasVault } from './evidence-files.ts';
import { findProject, openProject } from './open-project.ts';

/** What the machine has, as text or JSON, and whether nothing needed is missing. */
export async function doctor(
  host: Host,
  options: { readonly dir?: string; readonly format: 'pretty' | 'json'; readonly browser?: string },
  tool: string,
  colorLevel: 0 | 1 | 2 | 3,
): Promise<{ readonly text: string; readonly complete: boolean }> {
  const facts = [...(await host.machine(options.browser)), ...(await projectFacts(host, options.dir))];
  const complete = facts.every(({ found, needed = true }) => found || !needed);
  if (options.format === 'json')
    return { text: `${JSON.stringify({ version: 1, tool, facts }, null, 2)}\n`, complete };
  const paint = new Chalk({ level: colorLevel });
  const width = Math.min(host.terminal.columns, 100);
  const lines = facts.flatMap((fact) =>
    factLines(fact, width, fact.found ? paint.green : isNeeded(fact) ? paint.yellow : paint.dim),
  );
  return { text: `ctpat ${tool}\n\n${lines.join('\n')}\n`, complete };
}

function factLines(fact: MachineFact, width: number, color: (text: string) => string): string[] {
  const state = fact.found
    ? `● ${doctorWords.found}`
    : `○ ${isNeeded(fact) ? doctorWords.missing : doctorWords.none}`;
  const first = `${color(state.padEnd(10))} ${fact.name.padEnd(10)} ${wrap(plainLine(fact.detail), width - 22, ' '.repeat(22))}`;
  return fact.fix && !fact.found && isNeeded(fact)
    ? [first, `${' '.repeat(22)}${wrap(fact.fix, width - 22, ' '.repeat(22))}`]
    : [first];
}

function isNeeded({ needed = true }: MachineFact): boolean {
  return needed;
}

async function projectFacts(host: Host, dir: string | undefined): Promise<MachineFact[]> {
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
  const needed = await usesVault(host, folder);
  const missing = needed ? doctorWords.noVault : doctorWords.noVaultNeeded;
  return [
    {
      name: doctorWords.vault,
      found,
      ...(needed ? {} : { needed }),
      detail: found ? (named ?? 'evidence/private/') : missing,
      fix: doctorWords.vaultFix,
    },
  ];
}

/** Whether a record says that its file lies there. A folder that cannot be read is for `check` to speak about. */
async function usesVault(host: Host, folder: string): Promise<boolean> {
  try {
    const { project, pack } = await openProject(host, folder);
    const types = typesOf(pack);
    return [...project.evidence.values()].some(
      ({ data }) =>
        heldOf(data, types.get(data.type)) === 'vault' &&
        (data.items ?? []).some(({ files }) => files?.length),
    );
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
