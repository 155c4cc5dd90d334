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
  const cjk = cjkFont();
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
      detail: cjk ? doctorWords.fontsFound(cjk) : `${doctorWords.fontsMissing}. ${doctorWords.fontsFix}`,
    },
  ];
}

function nodeIsNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/Library/Fonts',
  '/System/Library/Fonts',
  'C:\\Windows\\Fonts',
];
const CJK_FONT =
  /(noto.*cjk|source ?han|wqy|ipa(g|m|ex)|droid.*fallback|msyh|simsun|yugoth|malgun|pingfang|hiragino|unfonts|baekmuk)/i;

/** The first font file whose name is that of a known CJK family. */
function cjkFont(): string | undefined {
  for (const folder of FONT_FOLDERS) {
    const found = search(folder, 4);
    if (found) return found;
  }
  return undefined;
}

function search(folder: string, depth: number): string | undefined {
  for (const entry of entriesOf(folder)) {
    if (entry.isFile() && CJK_FONT.test(entry.name)) return entry.name;
    const deeper = entry.isDirectory() && depth > 0 ? search(join(folder, entry.name), depth - 1) : undefined;
    if (deeper) return deeper;
  }
  return undefined;
}

/** Nothing where there is no folder or it cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
