import { addDays, addDuration } from '../domain/calendar.ts';
import type { Blocker } from '../domain/outcome.ts';
import type { JsonSchema, TrainingTopic } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Action, Evidence } from '../generated/records.ts';
import type { Context } from './context.ts';
import { seriesHoles } from './evidence-series.ts';
import type { JudgedAccount, Rule, RuleInput } from './readiness.ts';
import { applicableMusts, lastValidation } from './ready-answers.ts';
import { blocker } from './ready-blocker.ts';

/** Rules about evidence, partners, corrective actions and training. */
export const recordRules: Readonly<Record<string, Rule>> = {
  evidence_without_holes: ({ context }) =>
    [...context.project.evidence.values()]
      .filter((record) => isOfAccount(context, record))
      .flatMap(({ id, data }) =>
        seriesHoles(data, lastValidation(context), context.today).map(({ from, to }) =>
          blocker('compliance/evidence-hole', { id, from, to }),
        ),
      ),
  partners_not_overdue: ({ context }) => partnersOverdue(context),
  must_actions_closed: ({ context, account }) => {
    const musts = new Set(applicableMusts(account).map((result) => result.criterion.id));
    return [...context.project.actions.values()].flatMap((action) => openAction(context, action, musts));
  },
  training_current: (input) => {
    const asked = topicsAsked(input.account);
    return input.context.pack.training.flatMap((topic) => trainingDue(input, topic, asked));
  },
};

/** Evidence that names only sites of other accounts is not this one's. */
function isOfAccount({ sites }: Context, { data }: Loaded<Evidence>): boolean {
  return !data.sites?.length || data.sites.some((site) => sites.includes(site));
}

/** Nothing that `ctpat partner due` lists as overdue; each kind once a partner. */
function partnersOverdue({ partners }: Context): Blocker[] {
  return partners.flatMap(({ id, dues }) => {
    const kinds = new Set(dues.filter(({ overdue }) => overdue).map(({ kind }) => kind));
    return [...kinds].map((why) => blocker('compliance/partner-overdue', { id, why }));
  });
}

function openAction(context: Context, { id, data }: Loaded<Action>, musts: ReadonlySet<string>): Blocker[] {
  if (data.status === 'done' || data.status === 'cancelled') return [];
  const mended = data.mends
    .filter((target) => isHere(context, target.site))
    .flatMap((target) => criteriaOf(context, target));
  const criterion = mended.find((one) => musts.has(one));
  if (criterion === undefined) return [];
  return [blocker('compliance/action-open', { id, title: data.title, due: data.due_on }, criterion)];
}

function isHere({ sites }: Context, site: string | undefined): boolean {
  return site === undefined || sites.includes(site);
}

/** The criteria a mended thing is about: its own, its finding's, its incident's. */
function criteriaOf({ project }: Context, target: Action['mends'][number]): readonly string[] {
  if (target.criterion !== undefined) return [target.criterion];
  if (target.incident !== undefined) return project.incidents.get(target.incident)?.data.criteria ?? [];
  const [validation, finding] = target.finding?.split('/') ?? [];
  const found = project.validations.get(validation ?? '')?.data.findings?.find((one) => one.id === finding);
  return found?.criterion === undefined ? [] : [found.criterion];
}

function trainingDue({ context }: RuleInput, topic: TrainingTopic, asked: ReadonlySet<string>): Blocker[] {
  const held = (context.records.training ?? {}) as Readonly<Record<string, { readonly age_days: number }>>;
  const { id, title, every } = topic;
  const days = Object.hasOwn(held, id) ? held[id]?.age_days : undefined;
  if (every === undefined || (days === undefined && !asked.has(id))) return [];
  const isDue = days === undefined || addDuration(addDays(context.today, -days), every) < context.today;
  return isDue ? [blocker('compliance/training-due', { title, days, every })] : [];
}

/** Topics that the schemas of applicable musts look at under `training`. */
export function topicsAsked(account: Pick<JudgedAccount, 'criteria'>): ReadonlySet<string> {
  const topics = new Set<string>();
  for (const { criterion } of applicableMusts(account)) {
    for (const { level, computed } of criterion.elements)
      if (level === 'must') collectTopics(computed?.records, topics);
    for (const { level, schema } of criterion.requirements)
      if (level === 'must') collectTopics(schema, topics);
  }
  return topics;
}

function collectTopics(schema: JsonSchema | undefined, topics: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'training') {
      const { properties } = (value ?? {}) as { properties?: object };
      for (const topic of Object.keys(properties ?? {})) topics.add(topic);
    } else {
      collectTopics(value as JsonSchema, topics);
    }
  }
}
