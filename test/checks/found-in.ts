import { loadProject } from '../../src/app/load-project.ts';
import type { Check, CheckContext, EvidenceFiles, PictureFile } from '../../src/checks/context.ts';
import type { Evaluation } from '../../src/domain/outcome.ts';
import type { Pack } from '../../src/domain/pack.ts';
import { memoryFiles } from '../app/memory-files.ts';
import { smallPack } from '../schemas/small-pack.ts';

/** What a case adds to the small project. */
export interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly pack?: Partial<Pack>;
  readonly evaluation?: Evaluation;
  readonly today?: string;
  /** Names in evidence/files/ with their text; a number is a size, 'link' a link. */
  readonly evidence?: Readonly<Record<string, string | number>>;
  /** The same for the vault; absent: there is none. */
  readonly pictures?: Readonly<Record<string, PictureFile>>;
  readonly vault?: Readonly<Record<string, string | number>>;
}

const base: Readonly<Record<string, string>> = {
  'ctpat.yaml': 'format: 1\n',
  'company.yaml': `name: Meridian Home Imports, Inc.
contacts:
  - { id: ana-ruiz, name: Ana Ruiz, kind: officer, portal: true }
  - { id: tom-baker, name: Tom Baker, kind: employee, portal: true }
  - { id: li-wong, name: Li Wong, kind: employee, left_on: 2026-08-31 }
`,
  'accounts/importer.yaml': 'entity: importer\nsites: [houston-dc]\n',
  'sites/houston-dc.yaml': 'name: Houston DC\naddress: { city: Houston, country: US }\n',
  'sites/laredo-yard.yaml': 'name: Laredo yard\naddress: { city: Laredo, country: US }\n',
  'partners/lotus-furniture.yaml': `name: Lotus Furniture
roles: [manufacturer]
country: VN
facilities: [{ id: plant-1 }]
`,
};

/** The day of every case unless it says otherwise. */
export const TODAY = '2026-11-24';

/** `code file pointer` of everything a check finds, sorted. */
export async function foundIn(check: Check, one: Case = {}): Promise<string[]> {
  return [...check(await contextOf(one))]
    .map(({ code, at }) => [code, at?.file, at?.pointer].filter(Boolean).join(' '))
    .sort();
}

/** A small real project, read from text. */
export async function contextOf(one: Case = {}): Promise<CheckContext> {
  const project = await loadProject(memoryFiles({ ...base, ...one.files }));
  const today = one.today ?? TODAY;
  return {
    project,
    pack: { ...smallPack, ...one.pack },
    evaluation: one.evaluation ?? { date: today, accounts: [] },
    today,
    evidenceFiles: evidenceOf(one),
    picture: (path) => one.pictures?.[path],
  };
}

/** Stands in for SHA-256: the same text, the same digest. */
export function digestOf(text: string): string {
  return `sha256-${[...text]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64)}`;
}

function evidenceOf({ evidence = {}, vault }: Case): EvidenceFiles {
  return {
    ...folder(evidence),
    list: () => Object.keys(evidence).sort(),
    vault: vault && folder(vault),
  };
}

function folder(contents: Readonly<Record<string, string | number>>): Omit<EvidenceFiles, 'list' | 'vault'> {
  return {
    status: (name) => {
      const content = contents[name];
      if (content === 'link') return { kind: 'link', bytes: 0 };
      if (content !== undefined)
        return { kind: 'file', bytes: typeof content === 'number' ? content : content.length };
      return Object.keys(contents).some((known) => known.startsWith(`${name}/`))
        ? { kind: 'folder', bytes: 0 }
        : undefined;
    },
    digest: (name) => (contents[name] === undefined ? undefined : digestOf(String(contents[name]))),
  };
}
