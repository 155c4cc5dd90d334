import type { Criterion } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { ElementAnswers, Measure, MeasureEntry, Statement } from '../generated/records.ts';

export type ElementStatusWord = 'met' | 'partial' | 'unmet' | 'not_applicable';

/** One element's answer and where it stands. */
export interface ResolvedElement {
  readonly status: ElementStatusWord;
  readonly how?: string;
  readonly pointer: string;
}

/** An answer with account and site merged in; every part knows the place it came from. */
export interface Resolved {
  /** Undefined: there is no measure file. */
  readonly file: string | undefined;
  /** False for a site in scope that the measure says nothing about. */
  readonly hasEntry: boolean;
  readonly same: boolean;
  readonly owner: string | undefined;
  readonly status: NonNullable<Measure['status']> | undefined;
  readonly statusPointer: string;
  readonly statement: string | Readonly<Record<string, string>> | undefined;
  readonly elements: ReadonlyMap<string, ResolvedElement>;
  readonly evidence: readonly string[];
  readonly evidencePointer: string;
  readonly because: string | undefined;
}

/**
 * The answer that counts for an account and, where a site is given, at that site: measure ← account ← site. Scalars
 * replace, elements merge by key, evidence replaces where given; an entry with a status of its own drops the elements
 * and the statement it would inherit. With a single site in scope the measure's own answer is that site's.
 */
export function resolve(
  criterion: Criterion,
  measure: Loaded<Measure> | undefined,
  account: string,
  site: string | undefined,
  isOnlySite: boolean,
): Resolved {
  if (!measure) return { ...EMPTY, file: undefined, hasEntry: false };
  const { data, file } = measure;
  let answer = merged({ ...EMPTY, file, hasEntry: true }, data, '', criterion);
  const ofAccount = data.accounts?.[account];
  if (ofAccount) answer = merged(answer, ofAccount, `/accounts/${escaped(account)}`, criterion);
  if (site === undefined) return answer;
  const entry = data.sites?.[site];
  if (entry === 'same') return { ...answer, same: true };
  if (!entry || saysNothing(entry)) {
    return isOnlySite ? { ...answer, same: true } : { ...EMPTY, file, hasEntry: false };
  }
  return merged(answer, entry, `/sites/${escaped(site)}`, criterion);
}

const EMPTY: Resolved = {
  file: undefined,
  hasEntry: false,
  same: false,
  owner: undefined,
  status: undefined,
  statusPointer: '/status',
  statement: undefined,
  elements: new Map(),
  evidence: [],
  evidencePointer: '/evidence',
  because: undefined,
};

type Entry = NonNullable<MeasureEntry>;

/** A scaffold that nobody filled in is no entry: silence is never inherited. */
function saysNothing(entry: Entry): boolean {
  return Object.entries(entry).every(
    ([key, value]) => value === null || value === undefined || key.startsWith('x-'),
  );
}

function merged(base: Resolved, entry: Entry, at: string, criterion: Criterion): Resolved {
  const status = entry.status ?? undefined;
  const inherited =
    status === undefined
      ? base
      : { ...base, elements: new Map<string, ResolvedElement>(), statement: undefined };
  const elements = new Map(inherited.elements);
  for (const [key, answer] of elementAnswers(entry.elements, at, criterion)) elements.set(key, answer);
  return {
    ...inherited,
    elements,
    owner: entry.owner ?? inherited.owner,
    status: status ?? inherited.status,
    statusPointer: status === undefined ? inherited.statusPointer : `${at}/status`,
    statement: statementOf(entry.statement) ?? inherited.statement,
    evidence: entry.evidence ?? inherited.evidence,
    evidencePointer: entry.evidence ? `${at}/evidence` : inherited.evidencePointer,
    because: entry.not_applicable_because?.trim() || inherited.because,
  };
}

function elementAnswers(
  answers: ElementAnswers | undefined,
  at: string,
  criterion: Criterion,
): [string, ResolvedElement][] {
  if (answers === undefined || answers === null) return [];
  if (typeof answers === 'string') {
    return criterion.elements.map((element) => [element.key, { status: answers, pointer: `${at}/elements` }]);
  }
  return criterion.elements.flatMap(({ key }): [string, ResolvedElement][] => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const pointer = `${at}/elements/${escaped(key)}`;
    if (typeof answer === 'string') return [[key, { status: answer, pointer }]];
    if (!answer?.status) return [];
    const how = answer.how?.trim();
    return [[key, { status: answer.status, pointer, ...(how ? { how } : {}) }]];
  });
}

function statementOf(
  statement: Statement | undefined,
): string | Readonly<Record<string, string>> | undefined {
  if (typeof statement === 'string') return statement.trim() || undefined;
  if (!statement) return undefined;
  const parts = Object.entries(statement).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '',
  );
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** A key as a segment of a JSON pointer. */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
