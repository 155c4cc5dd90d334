import type { Day } from '../domain/calendar.ts';
import type { AccountResult } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded, Project } from '../domain/project.ts';
import { type Item, itemDay } from '../evaluation/evidence-facts.ts';
import type { Evidence } from '../generated/records.ts';
import type { Upload } from './text.ts';

/** Of a series the newest periods show that it is kept; the others are there when CBP asks. */
const PERIODS = 3;
const LONGEST_STEM = 80;

/**
 * The files to upload for an account, by criterion: the newest item of a document, the last three of a series. A file
 * used for several criteria is uploaded once, named by the first. Only what CBP may read, and only what is held as a file.
 */
export function uploadsOf(
  project: Project,
  pack: Pack,
  account: AccountResult,
  today: Day,
): readonly Upload[] {
  const found = new Map<
    string,
    { upload: Omit<Upload, 'criteria' | 'name'>; criteria: string[]; stem: string }
  >();
  for (const { criterion, outcome, answer, sites } of account.criteria) {
    if (outcome === 'not_applicable') continue;
    const ids = new Set([answer, ...sites.map((site) => site.answer)].flatMap((one) => one.evidence));
    for (const id of ids)
      for (const file of filesOf(project, pack, id, today)) {
        const key = `${file.held}/${file.file}`;
        const known = found.get(key);
        if (known) known.criteria.push(criterion.id);
        else
          found.set(key, {
            upload: file,
            criteria: [criterion.id],
            stem: `${slot(criterion.id)}-${file.stem}`,
          });
      }
  }
  const names = new Set<string>();
  return [...found.values()].map(({ upload: { held, file, sha256, evidence }, criteria, stem }) => ({
    name: freeName(names, stem, file),
    evidence,
    file,
    held,
    sha256,
    criteria: [...new Set(criteria)],
  }));
}

interface EvidenceFile {
  readonly evidence: string;
  readonly file: string;
  readonly held: 'repo' | 'vault';
  readonly sha256: string;
  readonly stem: string;
}

function filesOf(project: Project, pack: Pack, id: string, today: Day): readonly EvidenceFile[] {
  const record = project.evidence.get(id);
  if (!record) return [];
  const type = pack.evidenceTypes.find((one) => one.id === record.data.type);
  const held = record.data.held ?? type?.held ?? 'repo';
  const audience = record.data.audience ?? type?.audience ?? 'internal';
  if (held === 'elsewhere' || audience === 'internal') return [];
  return newest(record, today).flatMap(({ item, on }) =>
    (item.files ?? []).flatMap((file, index) => {
      const sha256 = item.sha256?.[index];
      const stem = record.data.every ? `${id}-${on.slice(0, 7)}` : id;
      return sha256 ? [{ evidence: id, file, held, sha256, stem }] : [];
    }),
  );
}

function newest(
  { data }: Loaded<Evidence>,
  today: Day,
): readonly { readonly item: Item; readonly on: Day }[] {
  const dated = (data.items ?? [])
    .flatMap((item) => {
      const on = itemDay(item, today);
      return on === undefined ? [] : [{ item, on }];
    })
    .sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
  return dated.slice(0, data.every ? PERIODS : 1);
}

/** `6.1` is `06-1`: names sort as the criteria do. */
function slot(criterion: string): string {
  return criterion
    .split('.')
    .map((number) => number.padStart(2, '0'))
    .join('-');
}

/** Lower-case ASCII with the file's own ending; a number behind what is taken already. */
function freeName(taken: Set<string>, stem: string, file: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1]?.toLowerCase();
  const plain = stem
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/-+$/, '');
  for (let count = 1; ; count += 1) {
    const name = `${plain}${count === 1 ? '' : `-${count}`}${ending ? `.${ending}` : ''}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
