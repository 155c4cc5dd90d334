import { catalogue } from '../../diagnostics/codes.ts';
import { nearest } from '../../domain/nearest.ts';
import { templateWords as words } from '../../messages/en/templates.ts';
import { parse } from '../../source/parse.ts';
import type { TemplateFault } from './fault.ts';

/** What stands between two lines of `---` at the top of a template of the project. */
export interface FrontMatter {
  readonly title?: string;
  /** The view the document is filled with. */
  readonly view?: string;
}

export interface FrontMatterRead {
  readonly front: FrontMatter;
  /** The template without it, each line where it was. */
  readonly body: string;
  readonly faults: readonly TemplateFault[];
}

const KEYS = ['title', 'view'] as const;

/** Splits a template into its front matter and the rest; a template need not have one. */
export function readFrontMatter(file: string, text: string): FrontMatterRead {
  const begun = /^(\s*\{\{![^}]*\}\}\s*)?---[ \t]*\n/.exec(text);
  if (!begun) return { front: {}, body: text, faults: [] };
  const from = begun[0].length;
  const end = /^---[ \t]*$/m.exec(text.slice(from));
  const first = lines(begun[0]);
  if (!end) {
    const fault = { file, line: first, column: 1, message: words.frontMatterOpen };
    return { front: {}, body: '', faults: [{ ...fault, hint: words.frontMatterOpenHint }] };
  }
  const yaml = text.slice(from, from + end.index);
  const body = '\n'.repeat(first + lines(yaml)) + text.slice(from + end.index + end[0].length);
  return { ...read(file, '\n'.repeat(first) + yaml, first), body };
}

function read(file: string, yaml: string, first: number): Omit<FrontMatterRead, 'body'> {
  const { data, problems } = parse(file, yaml, { fast: false });
  const [problem] = problems;
  if (problem) {
    const { line, column } = problem.at?.range?.start ?? { line: first, column: 1 };
    const entry = catalogue[problem.code] as { message(args: unknown): string };
    return { front: {}, faults: [{ file, line, column, message: entry.message(problem.args) }] };
  }
  if (data === null || data === undefined) return { front: {}, faults: [] };
  if (typeof data !== 'object' || Array.isArray(data))
    return { front: {}, faults: [{ file, line: first + 1, column: 1, message: words.frontMatterShape }] };
  const faults = Object.entries(data).flatMap(([key, value]) => faultOf(file, key, value, yaml));
  return { front: faults.length > 0 ? {} : (data as FrontMatter), faults };
}

function faultOf(file: string, key: string, value: unknown, yaml: string): TemplateFault[] {
  const place = { file, line: lineOf(yaml, key), column: 1 };
  if (!(KEYS as readonly string[]).includes(key)) {
    const near = nearest(key, KEYS);
    const hint = near ? words.meant(near) : words.frontMatterKeys(KEYS);
    return [{ ...place, message: words.frontMatterKey(key), hint }];
  }
  if (typeof value !== 'string' || value.trim() === '' || value.includes('\n'))
    return [{ ...place, message: words.frontMatterText(key) }];
  return [];
}

/** The one-based line a key of the front matter stands on. */
export function lineOf(text: string, key: string): number {
  const found = text.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(key));
  return Math.max(0, found) + 1;
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
