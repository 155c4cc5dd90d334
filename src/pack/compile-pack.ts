import type { Problem } from '../diagnostics/diagnostic.ts';
import { digestOf } from '../domain/canonical.ts';
import { compareCriteria } from '../domain/criterion-id.ts';
import type { Pack } from '../domain/pack.ts';
import type { Records } from '../domain/project.ts';
import type { RiskRules } from '../domain/risk-rules.ts';
import { compileCriterion } from './compile-criterion.ts';
import { applyOverlay } from './overlay.ts';
import type { PackData } from './pack-data.ts';
import { type Translation, translatedCriteria } from './translation.ts';

/**
 * A pack ready for the engine, with a company's overlay; faults of the overlay as problems.
 * @param digest of the pack as it was written, in whichever language its words are
 * @param words of the overlay's own, by criterion: they come last
 */
export function compilePack(
  data: PackData,
  overlay: Records<unknown> = new Map(),
  digest: string = digestOf(data),
  words: Translation['criteria'] = {},
): { pack: Pack; problems: readonly Problem[] } {
  const { criteria: merged, touched, problems } = applyOverlay(data, overlay);
  const criteria = translatedCriteria(merged, words);
  const head = data.pack as unknown as Pick<
    Pack,
    'id' | 'edition' | 'title' | 'source' | 'disclaimer' | 'categories' | 'home'
  > & {
    focus_areas?: Pack['focusAreas'];
    entities?: Pack['entities'];
    moved?: Pack['moved'];
  };
  const side = <T>(file: string, key: string): readonly T[] =>
    (data.sides[file]?.[key] as readonly T[] | undefined) ?? [];
  const pack: Pack = {
    id: head.id,
    edition: String(head.edition),
    title: head.title,
    source: head.source,
    disclaimer: head.disclaimer,
    digest,
    overlaid: [...touched].sort(compareCriteria),
    ...(overlay.size > 0
      ? { overlayDigest: digestOf([...overlay.values()].map((file) => [file.id, file.data])) }
      : {}),
    ...(head.home ? { home: head.home } : {}),
    focusAreas: head.focus_areas ?? [],
    categories: head.categories ?? [],
    entities: head.entities ?? {},
    moved: head.moved ?? {},
    criteria: Object.keys(criteria)
      .sort(compareCriteria)
      .map((id) => compileCriterion(criteria[id] ?? {}, touched.has(id))),
    operations: side('operations', 'operations'),
    evidenceTypes: side('evidence-types', 'evidence_types'),
    readiness: side('readiness', 'readiness'),
    eligibility: side('eligibility', 'eligibility'),
    training: side('training', 'training'),
    clocks: side('clocks', 'clocks'),
    identifiers: side('identifiers', 'identifiers'),
    recognised: {
      as_of: String(data.sides['recognised-programmes']?.as_of ?? ''),
      programmes: side('recognised-programmes', 'programmes'),
    },
    glossary: side('glossary', 'glossary'),
    ...(data.sides.risk?.risk ? { risk: data.sides.risk.risk as Partial<RiskRules> } : {}),
  };
  return { pack, problems };
}
