import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Computed, JsonSchema } from '../../src/domain/pack.ts';

export interface CriterionFile {
  title: string;
  description: string;
  ctpat: {
    id: string;
    category: number;
    scope: string;
    cadence: string | null;
    parts: Record<string, string>;
    levels: Record<string, string>;
    basis: Record<string, string>;
    applies_if: JsonSchema | null;
    usually_answered_by: string;
    guidance: string;
    good_evidence: string[];
    likely_questions: string[];
    source: { edition: string; id: string };
  };
  properties: { elements: { properties: Record<string, ElementFile> } };
  allOf: { ctpat: NamedData }[];
}

export interface ElementFile {
  title: string;
  description?: string;
  ctpat: ElementData;
}

export interface ElementData {
  level: string;
  part?: string;
  basis: string;
  applies_if?: JsonSchema | null;
  computed?: Computed;
}

export interface NamedData {
  requirement: string;
  level: string;
  part?: string;
  say: string;
  within?: string;
  basis?: string;
  applies_if?: JsonSchema | null;
  computed?: boolean;
}

const root = new URL('../../criteria/cbp-msc/2023-01/', import.meta.url);

/** A file of the pack, by its path inside the edition's folder. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, root), 'utf8'));
}

function readCriteria(): { path: string; data: CriterionFile }[] {
  return readdirSync(new URL('criteria/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, data: readYaml(`criteria/${path}`) as CriterionFile }));
}

/** Every criterion file of the edition, sorted by path. */
export const criteria = readCriteria();

export function elementsOf(data: CriterionFile): [string, ElementData][] {
  return Object.entries(data.properties.elements.properties).map(([key, element]) => [key, element.ctpat]);
}
