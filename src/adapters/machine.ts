import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MachineFact } from '../host.ts';
import { doctorWords } from '../messages/en/doctor.ts';
import { findBrowser } from './browser-choice.ts';
import { gitVersion } from './git.ts';

/** What this machine has of what ctpat uses. Starts no browser. */
export async function machineFacts(options: {
  readonly browser: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Promise<readonly MachineFact[]> {
  const git = await gitVersion();
  const browser = await findBrowser(options);
  return [
    {
      name: 'node',
      found: nodeIsNewEnough(process.versions.node),
      detail: process.versions.node,
      fix: doctorWords.nodeFix,
    },
    { name: 'git', found: git !== undefined, detail: git ?? doctorWords.gitMissing, fix: doctorWords.gitFix },
    {
      name: 'browser',
      found: browser !== undefined,
      detail: browser ?? doctorWords.browserMissing,
      fix: doctorWords.browserFix,
    },
    {
      name: doctorWords.fonts,
      found: true,
      detail: fontWords(options.environment),
    },
  ];
}

function nodeIsNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Known families by what their files are called, and the scripts they have. */
const FAMILIES: readonly (readonly [file: RegExp, ...scripts: Cjk[]])[] = [
  [/(noto ?s(ans|erif).*cjk|source ?han|unifont|arial ?uni)/i, 'Chinese', 'Japanese', 'Korean'],
  [/(droid.*fallback)/i, 'Chinese', 'Japanese'],
  [/(noto.*(sc|tc|hk)[-_.]|wqy|msyh|simsun|pingfang|uming|ukai|songti|stheiti)/i, 'Chinese'],
  [/(noto.*jp[-_.]|ipa(g|m|ex)|yugoth|msgothic|meiryo|hiragino|takao|vl-?gothic)/i, 'Japanese'],
  [/(noto.*kr[-_.]|malgun|nanum|unfonts|unbatang|undotum|baekmuk|applesdgothic|gulim)/i, 'Korean'],
];
const SCRIPTS = ['Chinese', 'Japanese', 'Korean'] as const;
type Cjk = (typeof SCRIPTS)[number];

/** Which Chinese, Japanese and Korean writing this machine can print, by the names of its font files. */
function fontWords(environment: Environment): string {
  const found = new Map<Cjk, string>();
  for (const file of fontFolders(environment).flatMap((folder) => fontFiles(folder, 4))) {
    for (const [pattern, ...scripts] of FAMILIES) {
      if (pattern.test(file)) for (const script of scripts) if (!found.has(script)) found.set(script, file);
    }
  }
  const missing = SCRIPTS.filter((script) => !found.has(script));
  const from = [...new Set(found.values())].map((file) =>
    doctorWords.fontFrom(
      SCRIPTS.filter((script) => found.get(script) === file),
      file,
    ),
  );
  return doctorWords.fontsFound(from, missing);
}

function fontFolders({ HOME, LOCALAPPDATA }: Environment): string[] {
  const own = HOME ? ['.fonts', '.local/share/fonts', 'Library/Fonts'].map((name) => join(HOME, name)) : [];
  const windows = LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : [];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/Library/Fonts',
    '/System/Library/Fonts',
    'C:\\Windows\\Fonts',
    ...own,
    ...windows,
  ];
}

function fontFiles(folder: string, depth: number): string[] {
  return entriesOf(folder).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    return entry.isDirectory() && depth > 0 ? fontFiles(join(folder, entry.name), depth - 1) : [];
  });
}

/** Nothing where there is no folder or it cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
      left.name < right.name ? -1 : 1,
    );
  } catch {
    return [];
  }
}
