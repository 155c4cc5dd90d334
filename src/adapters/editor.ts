import { spawn } from 'node:child_process';
import { UserError } from '../errors.ts';
import type { DialogueWords } from '../host.ts';

/**
 * Opens a file in the editor that VISUAL or EDITOR names and waits until it is closed.
 * @throws UserError when none is named, or it ends with a fault
 */
export async function editFile(
  file: string,
  words: DialogueWords,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const editor = environment.VISUAL || environment.EDITOR;
  if (!editor) throw new UserError(words.noEditor, words.noEditorHint);
  const isWindows = process.platform === 'win32';
  // The variable may hold arguments ("code --wait"), so a shell reads it; the file's name is never read by it.
  const child = isWindows
    ? spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
    : spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
  const isFine = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  if (!isFine) throw new UserError(words.editorFailed(editor), words.noEditorHint);
}
