import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The programs that put text on a clipboard, those of this desktop only: others would wait for a display that is not there. */
function programs(environment: Environment): readonly (readonly [string, ...string[]])[] {
  if (process.platform === 'darwin') return [['pbcopy']];
  if (process.platform === 'win32') return [['clip']];
  return [
    ...(environment.WAYLAND_DISPLAY ? [['wl-copy'] as const] : []),
    ...(environment.DISPLAY ? [['xclip', '-selection', 'clipboard'] as const, ['xsel', '-ib'] as const] : []),
    ...(environment.WSL_DISTRO_NAME ? [['clip.exe'] as const] : []),
  ];
}

/** Puts text on the clipboard; gives the program that took it, undefined where there is none. */
export async function copyText(text: string, environment: Environment): Promise<string | undefined> {
  for (const [program, ...args] of programs(environment)) if (await fed(program, args, text)) return program;
  return undefined;
}

/** True when the program ran and took the whole text. */
function fed(program: string, args: readonly string[], text: string): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(program, [...args], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => settle(false));
    child.stdin.on('error', () => settle(false));
    // xclip stays alive to serve the selection: what counts is that it took the text.
    child.stdin.end(text, () => {
      child.unref();
      setTimeout(() => settle(child.exitCode === null || child.exitCode === 0), 50);
    });
  });
}
