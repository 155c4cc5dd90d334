import { addDuration, dayOf } from '../domain/calendar.ts';
import { digestOf } from '../domain/canonical.ts';
import type { Doubt } from '../domain/outcome.ts';
import type { Criterion } from '../domain/pack.ts';
import type { Affirmation } from '../generated/records.ts';
import type { Context } from './context.ts';
import { isProcedureLike } from './evidence-facts.ts';
import { applicability } from './operations.ts';
import type { Resolved } from './resolve.ts';

/** What an answer rests on, as digests: what `affirm` writes and the evaluation compares. */
export interface RestsOn {
  readonly answer: string;
  readonly obligation: string;
  readonly operations: string;
  readonly sites: string;
  readonly evidence: Readonly<Record<string, string>>;
}

/** The digests of what an answer rests on now. */
export function restsOn(
  context: Context,
  criterion: Criterion,
  resolved: Resolved,
  site: string | undefined,
): RestsOn {
  return {
    answer: digestOf(answerCore(resolved)),
    obligation: obligationDigest(context, criterion),
    operations: digestOf(decidingOperations(context, criterion, site)),
    // A new site starts unassessed by itself; the answers of the others do not rest on it.
    sites: digestOf(site === undefined ? [...context.sites].sort() : [site]),
    evidence: evidenceDigests(context, resolved),
  };
}

/** The affirmation of a criterion by one account, and site where it has them; the newest when there are several. */
export function affirmationOf(
  context: Context,
  criterion: string,
  site: string | undefined,
): Affirmation | undefined {
  const entries = context.project.affirmations.get(criterion)?.data ?? [];
  let newest: Affirmation | undefined;
  for (const entry of entries) {
    const matches =
      entry.account === context.account.id && (entry.site ?? undefined) === site && entry.on <= context.today;
    if (matches && (!newest || entry.on >= newest.on)) newest = entry;
  }
  return newest;
}

/** True when it was affirmed longer ago than the house rule allows. */
export function isOverdue(context: Context, on: string): boolean {
  return addDuration(on, context.project.policy.review_every) < context.today;
}

/** Why an affirmed answer is doubted: what it rested on changed, or something happened since. */
export function doubtsOf(
  context: Context,
  criterion: Criterion,
  resolved: Resolved,
  site: string | undefined,
  affirmed: Affirmation,
): Doubt[] {
  const now = restsOn(context, criterion, resolved, site);
  const then = affirmed.rests_on ?? {};
  const doubts: Doubt[] = [];
  const changed = (
    cause: 'answer' | 'obligation' | 'operations' | 'sites',
    message: string,
    file?: string,
  ) => {
    if (then[cause] !== undefined && then[cause] !== now[cause])
      doubts.push({ cause, message, ...(file ? { at: { file } } : {}) });
  };
  changed('answer', `the answer was changed after it was affirmed on ${affirmed.on}`, resolved.file);
  changed('obligation', 'what the criterion demands changed (pack or overlay)');
  changed(
    'operations',
    'an operation that decides whether it applies changed',
    context.project.company?.file,
  );
  changed('sites', 'the sites in the account’s scope changed', context.account.file);
  for (const [id, digest] of Object.entries(then.evidence ?? {})) {
    const file = context.project.evidence.get(id)?.file;
    if (now.evidence[id] === undefined || now.evidence[id] === digest) continue;
    doubts.push({ cause: 'evidence', message: `${id} has a new version`, ...(file ? { at: { file } } : {}) });
  }
  return [...doubts, ...ownerLeft(context, resolved), ...happened(context, criterion, site, affirmed.on)];
}

function ownerLeft(context: Context, resolved: Resolved): Doubt[] {
  const contact = context.project.company?.data.contacts?.find((one) => one.id === resolved.owner);
  if (!contact?.left_on || contact.left_on > context.today) return [];
  return [
    {
      cause: 'owner',
      message: `its owner ${contact.id} left on ${contact.left_on}`,
      ...(resolved.file ? { at: { file: resolved.file, pointer: '/owner' } } : {}),
    },
  ];
}

function happened(context: Context, criterion: Criterion, site: string | undefined, since: string): Doubt[] {
  const doubts: Doubt[] = [];
  const isHere = (place: string | null | undefined) => site === undefined || !place || place === site;
  for (const { id, file, data } of context.project.incidents.values()) {
    const on = dayOf(data.discovered_at);
    if (data.criteria?.includes(criterion.id) && on > since && on <= context.today && isHere(data.site)) {
      doubts.push({ cause: 'incident', message: `incident ${id} of ${on} touches it`, at: { file } });
    }
  }
  for (const { id, file, data } of context.project.validations.values()) {
    const on = data.report?.received_on ?? data.held_on;
    if (!on || on <= since || on > context.today || (data.account && data.account !== context.account.id))
      continue;
    for (const [index, finding] of (data.findings ?? []).entries()) {
      if (finding.criterion !== criterion.id || finding.grade === 'best_practice' || !isHere(finding.site))
        continue;
      doubts.push({
        cause: 'finding',
        message: `finding ${id}/${finding.id} of ${on}`,
        at: { file, pointer: `/findings/${index}` },
      });
    }
  }
  return doubts;
}

function answerCore(resolved: Resolved): object {
  return {
    status: resolved.status,
    statement: resolved.statement,
    because: resolved.because,
    elements: Object.fromEntries(
      [...resolved.elements].map(([key, { status, how }]) => [
        key,
        how === undefined ? status : [status, how],
      ]),
    ),
    evidence: [...resolved.evidence].sort(),
  };
}

const obligations = new WeakMap<Criterion, Map<string, string>>();

/** What the criterion demands of this entity type: levels, requirements, conditions; never wording, guidance or source. */
function obligationDigest(context: Context, criterion: Criterion): string {
  const { entity } = context.account.data;
  const known = obligations.get(criterion) ?? new Map<string, string>();
  obligations.set(criterion, known);
  const digest = known.get(entity) ?? digestOf(obligation(criterion, entity));
  known.set(entity, digest);
  return digest;
}

function obligation(criterion: Criterion, entity: string): object {
  return {
    level: criterion.levels[entity] ?? 'unknown',
    scope: criterion.scope,
    cadence: criterion.cadence,
    applies_if: criterion.applies_if,
    elements: criterion.elements.map(({ key, level, part, applies_if, computed }) => ({
      key,
      level,
      part,
      applies_if,
      computed,
    })),
    requirements: criterion.requirements.map(({ key, level, part, within, applies_if, schema }) => ({
      key,
      level,
      part,
      within,
      applies_if,
      schema,
    })),
  };
}

function decidingOperations(context: Context, criterion: Criterion, site: string | undefined): object {
  const conditions = [criterion, ...criterion.elements, ...criterion.requirements].map(
    (holder) => holder.applies_if,
  );
  const facts = context.operations(site);
  const keys = conditions.flatMap(
    (condition) => applicability(condition, facts, context.pack.operations, context.predicates).deciding,
  );
  return Object.fromEntries([...new Set(keys)].sort().map((key) => [key, facts.values[key] ?? null]));
}

function evidenceDigests(context: Context, resolved: Resolved): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const id of [...resolved.evidence].sort()) {
    const record = context.project.evidence.get(id);
    const fact = context.evidence(id, undefined);
    if (!record || !fact || !isProcedureLike(fact.form)) continue;
    const files = (record.data.items ?? []).map((item) => ({
      on: item.on,
      sha256: item.sha256,
      files: item.files,
    }));
    digests[id] = digestOf({ version: record.data.version, files });
  }
  return digests;
}
