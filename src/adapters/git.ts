import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { GitState } from '../host.ts';

const execute = promisify(execFile);

/** The commit checked out in a folder and whether its tree is clean; undefined without git or repository. */
export async function gitState(folder: string): Promise<GitState | undefined> {
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside !== 'true') return undefined;
  const [commit, changes] = await Promise.all([
    git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']),
    git(folder, ['status', '--porcelain', '--untracked-files=normal', '--', '.']),
  ]);
  return { commit: commit || undefined, clean: changes === '' };
}

/** The folder's place in its repository, with `/` at its end; empty at the top or without one. */
export async function gitPrefix(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--show-prefix'])) ?? '';
}

/** The e-mail address git would commit with in a folder; undefined when it knows none. */
export async function gitEmail(folder: string): Promise<string | undefined> {
  return (await git(folder, ['config', '--get', 'user.email'])) || undefined;
}

/** Git's version as it prints it; undefined when there is no git. */
export async function gitVersion(): Promise<string | undefined> {
  return await git('.', ['--version']);
}

/** Output without its line end; undefined when git failed or is not there. */
async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    // A repository can name programs to run (fsmonitor, hooks); reading its state must start none of them,
    // and must not refresh the index beside somebody's commit.
    const options = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
    const { stdout } = await execute('git', [...options, ...args], { cwd: folder, maxBuffer: 64 << 20 });
    return stdout.trimEnd();
  } catch {
    return undefined;
  }
}
