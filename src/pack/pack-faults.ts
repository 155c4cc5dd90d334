import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * What is wrong between the files of a pack, each of which has its right shape: ids twice, categories and parts that
 * there are not, rules of readiness the engine lacks.
 * @param folder where the pack lies, for the places of problems
 * @param files path below the folder → data
 */
export function packFaults(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  rules: readonly string[],
): Problem[] {
  const categories = new Set(listIn(files.get('pack.yaml'), 'categories').map((category) => category.id));
  const seen = new Map<string, string>();
  const found: Problem[] = [];
  for (const [path, data] of files) {
    if (!path.startsWith('criteria/')) continue;
    const file = `${folder}/${path}`;
    const about = groupIn(data, 'ctpat');
    const id = String(about.id);
    const earlier = seen.get(id);
    if (earlier)
      found.push(problem('pack/criterion-twice', { id, other: earlier }, { file, pointer: '/ctpat/id' }));
    seen.set(id, path);
    if (!categories.has(about.category)) {
      const args = { category: String(about.category) };
      found.push(problem('pack/unknown-category', args, { file, pointer: '/ctpat/category' }));
    }
    found.push(...unknownParts(data, about, file));
  }
  return [...found, ...unknownRules(folder, files.get('readiness.yaml'), rules)];
}

function unknownParts(data: unknown, about: Plain, file: string): Problem[] {
  const parts = groupIn(about, 'parts');
  const elements = groupIn(groupIn(groupIn(data, 'properties'), 'elements'), 'properties');
  const placed = [
    ...Object.entries(elements).map(([key, element]) => [
      groupIn(element, 'ctpat').part,
      `/properties/elements/properties/${key}/ctpat/part`,
    ]),
    ...listIn(data, 'allOf').map((entry, index) => [
      groupIn(entry, 'ctpat').part,
      `/allOf/${index}/ctpat/part`,
    ]),
  ];
  return placed
    .filter(([part]) => part !== undefined && !Object.hasOwn(parts, String(part)))
    .map(([part, pointer]) =>
      problem('pack/unknown-part', { part: String(part) }, { file, pointer: String(pointer) }),
    );
}

function unknownRules(folder: string, data: unknown, rules: readonly string[]): Problem[] {
  return listIn(data, 'readiness').flatMap((readiness, index) =>
    listIn(readiness, 'rules').flatMap(({ rule }, place) => {
      if (rules.includes(String(rule))) return [];
      const at = { file: `${folder}/readiness.yaml`, pointer: `/readiness/${index}/rules/${place}/rule` };
      return [
        problem('pack/unknown-rule', { rule: String(rule), suggestion: nearest(String(rule), rules) }, at),
      ];
    }),
  );
}

function groupIn(data: unknown, key: string): Plain {
  const value = isGroup(data) ? data[key] : undefined;
  return isGroup(value) ? value : {};
}

function listIn(data: unknown, key: string): readonly Plain[] {
  const value = isGroup(data) ? data[key] : undefined;
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

function isGroup(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
