import { UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { initWords } from '../messages/en/init.ts';
import { editorSchemas } from '../schemas/editor.ts';
import { asFlags, type InitFlags, initAnswers, quoted } from './init-answers.ts';
import { starterRecords } from './init-records.ts';
import { loadBuiltInPack } from './load-pack.ts';
import { recordSchemas } from './schemas.ts';

/** Where each starter file goes; hosts look for them under these names. */
const STARTERS: Readonly<Record<string, string>> = {
  gitignore: '.gitignore',
  gitattributes: '.gitattributes',
  'vscode-settings.json': '.vscode/settings.json',
  'github-workflow.yml': '.github/workflows/ctpat.yml',
  'gitlab-ci.yml': '.gitlab-ci.yml',
  'pull-request-template.md': '.github/pull_request_template.md',
};

/** After a run that was broken off nearly all files are there already; nobody reads two hundred names. */
const LEFT_NAMED = 12;

/**
 * Scaffolds a project. Files that are there already stay as they are and are named.
 * @throws UserError where there is a project already, or for a flag that cannot be
 */
export async function init(
  host: Host,
  folder: string | undefined,
  flags: InitFlags & { readonly tool: string; readonly dir?: string; readonly quiet?: boolean },
): Promise<void> {
  const target = host.resolve(folder ?? flags.dir ?? '.');
  const files = host.files(target);
  const shown = folder ?? flags.dir ?? '.';
  if (files.status('ctpat.yaml')) throw new UserError(initWords.existing(shown), initWords.existingHint);
  const pack = await loadBuiltInPack(host);
  const answers = await initAnswers(host, pack, flags);
  const records = starterRecords(pack, answers, flags.tool);
  for (const [path, text] of editorSchemas(recordSchemas(host.assets()), pack))
    records.set(`.ctpat/schemas/${path}`, text);
  for (const [path, text] of starterFiles(host, flags.tool)) records.set(path, text);
  const left = createAll(files, records);
  if (flags.quiet) return;
  const talk = (line: string) => host.terminal.err(`${line}\n`);
  talk(initWords.made(records.size - left.length, shown));
  if (left.length > 0) talk(initWords.left(left.slice(0, LEFT_NAMED), left.length - LEFT_NAMED));
  if (left.includes('.gitignore')) talk(initWords.ignoreYourself);
  if (!(await host.git(target))) talk(initWords.noGit);
  const there = shown === '.' ? '' : quoted(shown);
  talk(`\n${initWords.again(`${asFlags(answers)}${there === '' ? '' : ` ${there}`}`)}`);
  const cd = there === '' ? '' : `cd ${there} && `;
  talk(`\n${[initWords.next, ...initWords.steps(cd).map((step) => `  ${step}`)].join('\n')}`);
}

/** Creates what is not there; gives the paths that were. The project file comes last: it says that the rest is whole. */
function createAll(files: Files, records: ReadonlyMap<string, string>): string[] {
  const left: string[] = [];
  const ordered = [...records].sort(
    ([one], [other]) => Number(one === 'ctpat.yaml') - Number(other === 'ctpat.yaml'),
  );
  for (const [path, text] of ordered) if (!files.create(path, text)) left.push(path);
  return left.sort();
}

function* starterFiles(host: Host, tool: string): Iterable<[string, string]> {
  const assets = host.assets();
  for (const [name, path] of Object.entries(STARTERS)) {
    const content = assets.read(`templates/starter/${name}`, 1 << 20);
    if (content instanceof Uint8Array)
      yield [path, new TextDecoder().decode(content).replaceAll('@VERSION@', tool)];
  }
}
