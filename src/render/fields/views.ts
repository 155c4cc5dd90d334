import { viewFieldWords } from '../../messages/en/view-fields.ts';
import type { DueDiligenceView } from '../views/due-diligence.ts';
import type { EvidenceIndexView } from '../views/evidence-index.ts';
import type { Colophon } from '../views/frame.ts';
import type { GapAssessmentView } from '../views/gap-assessment.ts';
import type { PartnerRegisterView } from '../views/partner-register.ts';
import type { RiskAssessmentView } from '../views/risk-assessment.ts';
import type { SecurityProfileView } from '../views/security-profile.ts';
import type { SiteSheetView } from '../views/site-sheet.ts';

/** The meaning of a field: words for a text, and what is inside for a list or a group. */
export type Meaning<T> = T extends readonly (infer Entry)[]
  ? { readonly about: string; readonly each: Entry extends object ? Meanings<Entry> : string }
  : T extends object
    ? { readonly about: string; readonly fields: Meanings<T> }
    : string;

/** The meaning of every field; the compiler says which one is missing. */
export type Meanings<T> = { readonly [Key in keyof T]-?: Meaning<NonNullable<T[Key]>> };

interface Views {
  readonly 'security-profile': Meanings<SecurityProfileView & Colophon>;
  readonly 'gap-assessment': Meanings<GapAssessmentView & Colophon>;
  readonly 'evidence-index': Meanings<EvidenceIndexView & Colophon>;
  readonly 'site-sheet': Meanings<SiteSheetView & Colophon>;
  readonly 'risk-assessment': Meanings<RiskAssessmentView & Colophon>;
  readonly 'partner-register': Meanings<PartnerRegisterView & Colophon>;
  readonly 'due-diligence': Meanings<DueDiligenceView & Colophon>;
}

const views: Views = viewFieldWords;

/** Views a template can be filled with, by name. */
export type ViewName = keyof Views;
export const viewNames = Object.keys(views) as readonly ViewName[];

/** What may stand at a place of a template. */
export type Shape =
  | { readonly kind: 'text'; readonly about: string }
  | { readonly kind: 'group'; readonly about: string; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly about: string; readonly each: Shape };

/** The shape of a view, its fields in the order of the documentation. */
export function shapeOf(view: ViewName): Extract<Shape, { kind: 'group' }> {
  return { kind: 'group', about: '', fields: fieldsOf(views[view] as unknown as Tree) };
}

type Leaf = string;
interface Tree {
  readonly [key: string]:
    | Leaf
    | { readonly about: string; readonly each?: Leaf | Tree; readonly fields?: Tree };
}

function fieldsOf(tree: Tree): ReadonlyMap<string, Shape> {
  return new Map(
    Object.entries(tree).map(([name, meaning]): [string, Shape] => {
      if (typeof meaning === 'string') return [name, { kind: 'text', about: meaning }];
      const { about, each, fields } = meaning;
      if (each === undefined) return [name, { kind: 'group', about, fields: fieldsOf(fields ?? {}) }];
      const entry: Shape =
        typeof each === 'string'
          ? { kind: 'text', about: each }
          : { kind: 'group', about: '', fields: fieldsOf(each) };
      return [name, { kind: 'list', about, each: entry }];
    }),
  );
}

/** One line of the documentation of a view. */
export interface FieldLine {
  /** How it is reached from the top: `areas[].categories[].title`. */
  readonly path: string;
  /** What a template writes there: the last part of the path, or `this` for a text of a list. */
  readonly name: string;
  /** How many lists and groups are around it. */
  readonly depth: number;
  readonly kind: Shape['kind'];
  readonly about: string;
}

/** Every field of a view, outer before inner. */
export function fieldLines(view: ViewName): readonly FieldLine[] {
  return linesOf(shapeOf(view), '', 0);
}

function linesOf(shape: Shape, path: string, depth: number): readonly FieldLine[] {
  if (shape.kind === 'text') return [];
  if (shape.kind === 'list') {
    const { each } = shape;
    if (each.kind !== 'text') return linesOf(each, `${path}[]`, depth);
    return [{ path: `${path}[]`, name: 'this', depth, kind: 'text', about: each.about }];
  }
  return [...shape.fields].flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const line = { path: own, name, depth, kind: field.kind, about: field.about };
    return [line, ...linesOf(field, own, depth + 1)];
  });
}
