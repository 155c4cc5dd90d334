import { Ajv2020 } from 'ajv/dist/2020.js';
import { policyOf } from '../../src/app/project-policy.ts';
import type { AccountResult, CriterionResult, Evaluation } from '../../src/domain/outcome.ts';
import type { JsonSchema, Pack } from '../../src/domain/pack.ts';
import type { Loaded, Project, Records } from '../../src/domain/project.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Predicates } from '../../src/evaluation/predicates.ts';
import { compilePack } from '../../src/pack/compile-pack.ts';
import type { CriterionForm, PackData } from '../../src/pack/pack-data.ts';
import { smallCriteria } from './small-criteria.ts';

/** The day of all tables. */
export const TODAY = '2026-11-24';

type Plain = Readonly<Record<string, unknown>>;
type Group = Readonly<Record<string, Plain>>;

/** What a row says of the world; everything else is a small importer with one open site. */
export interface World {
  readonly measures?: Group;
  readonly company?: Plain;
  readonly operations?: Plain;
  readonly account?: Plain;
  readonly accounts?: Group;
  readonly sites?: Group;
  readonly evidence?: Group;
  readonly partners?: Group;
  readonly supplyChains?: Group;
  readonly risk?: Plain;
  readonly actions?: Group;
  readonly training?: Group;
  readonly incidents?: Group;
  readonly validations?: Group;
  readonly affirmations?: Readonly<Record<string, readonly Plain[]>>;
  readonly submissions?: Group;
  readonly overlay?: Readonly<Record<string, unknown>>;
  readonly criteria?: readonly CriterionForm[];
  readonly policy?: Plain;
  readonly pack?: Plain;
  readonly today?: string;
  readonly errors?: number;
}

const houston = { name: 'Houston DC', address: { country: 'US' } };

function records<T>(group: Readonly<Record<string, unknown>> | undefined, folder: string): Records<T> {
  const entries = Object.entries(group ?? {}).map(([id, data]): [string, Loaded<T>] => [
    id,
    { id, file: `${folder}/${id}.yaml`, data: data as T },
  ]);
  return new Map(entries);
}

/** The contacts most rows share. */
export const contacts = [
  { id: 'ana-ruiz', name: 'Ana Ruiz', kind: 'officer', portal: true },
  { id: 'tom-baker', name: 'Tom Baker', kind: 'employee', portal: true },
];

/** A project as the loader would hand it over. */
export function projectOf(world: World): Project {
  const measures = Object.entries(world.measures ?? {}).map(([id, data]) => [id, { criterion: id, ...data }]);
  const settings = { format: 1, ...(world.policy ? { policy: world.policy } : {}) };
  const company = {
    name: 'Meridian Home Goods, Inc.',
    contacts,
    operations: world.operations ?? {},
    ...world.company,
  };
  return {
    settings: { id: 'ctpat', file: 'ctpat.yaml', data: settings },
    policy: policyOf(settings),
    language: 'en',
    company: { id: 'company', file: 'company.yaml', data: company },
    accounts: records(
      world.accounts ?? { importer: { entity: 'importer', sites: ['houston-dc'], ...world.account } },
      'accounts',
    ),
    sites: records(world.sites ?? { 'houston-dc': houston }, 'sites'),
    partners: records(world.partners, 'partners'),
    answers: new Map(),
    supplyChains: records(world.supplyChains, 'supply-chains'),
    riskAssessment: world.risk && { id: 'assessment', file: 'risk/assessment.yaml', data: world.risk },
    riskHistory: new Map(),
    measures: records(Object.fromEntries(measures), 'measures'),
    evidence: records(world.evidence, 'evidence'),
    actions: records(world.actions, 'actions'),
    training: records(world.training, 'training'),
    incidents: records(world.incidents, 'incidents'),
    validations: records(world.validations, 'validations'),
    benefits: new Map(),
    affirmations: records(world.affirmations, 'affirmations'),
    assessments: new Map(),
    submissions: records(world.submissions, 'submissions'),
    overlay: records(world.overlay, 'overlay'),
    knownIds: new Map(),
    problems: [],
    fileCount: 0,
    ignores: new Map(),
  } as Project;
}

const evidenceType = (id: string, form: string) => ({
  id,
  title: id.replaceAll('_', ' '),
  form,
  held: 'repo',
  audience: 'cbp',
  personal: false,
});
const operation = (key: string, scope: string) => ({
  key,
  scope,
  question: `Is ${key} so?`,
  not_applicable_because: `The pack's words for no ${key}.`,
});

/** The data of a small pack: its criteria and the lists they need. */
export function packData(world: World = {}): PackData {
  const criteria = (world.criteria ?? smallCriteria).map((form) => [(form.ctpat as { id: string }).id, form]);
  const categories = [1, 2, 5, 6, 9, 11].map((id) => ({
    id,
    slug: `${String(id).padStart(2, '0')}-x`,
    title: `Chapter ${id}`,
    focus_area: 'all',
    portal_section: 'All',
  }));
  return {
    pack: {
      id: 'small',
      edition: '2026-01',
      title: 'Small pack',
      source: 'Own words',
      disclaimer: 'Not official.',
      focus_areas: [{ id: 'all', title: 'All' }],
      categories,
      entities: {
        importer: { title: 'Importer', coverage: 'complete' },
        exporter: { title: 'Exporter', coverage: 'incomplete' },
      },
      ...(world.pack?.pack as Plain | undefined),
    },
    sides: {
      operations: {
        operations: [
          ...['keeps_seal_inventory', 'has_fencing', 'uses_security_guards', 'uses_cameras'].map((key) =>
            operation(key, 'site'),
          ),
          ...['ships_by_land_border', 'subcontracts_transport'].map((key) => operation(key, 'company')),
        ],
      },
      'evidence-types': {
        evidence_types: [
          evidenceType('seal_procedure', 'procedure'),
          evidenceType('seal_log', 'log'),
          evidenceType('seal_audit_log', 'log'),
          evidenceType('seal_photos', 'photo'),
          evidenceType('fence_inspection_log', 'log'),
        ],
      },
      ...(world.pack?.sides as PackData['sides'] | undefined),
    },
    criteria: Object.fromEntries(criteria),
  };
}

const ajv = new Ajv2020({ strict: false });
const compiled = new WeakMap<object, (data: unknown) => boolean>();

/** Schemas compiled as they are asked for. */
export const predicates: Predicates = (schema: JsonSchema) => {
  if (typeof schema === 'boolean') return () => schema;
  const known = compiled.get(schema) ?? (ajv.compile(schema) as (data: unknown) => boolean);
  compiled.set(schema, known);
  return known;
};

/** The pack of a world, its overlay applied. */
export function packOf(world: World): Pack {
  return compilePack(packData(world), projectOf(world).overlay).pack;
}

export function evaluated(world: World): Evaluation {
  const project = projectOf(world);
  return evaluate({
    project,
    pack: packOf(world),
    predicates,
    today: world.today ?? TODAY,
    errors: world.errors ?? 0,
  });
}

export function accountOf(world: World, id = 'importer'): AccountResult {
  const found = evaluated(world).accounts.find((account) => account.id === id);
  if (!found) throw new Error(`no account ${id}`);
  return found;
}

export function resultOf(world: World, criterion: string, account = 'importer'): CriterionResult | undefined {
  return accountOf(world, account).criteria.find((result) => result.criterion.id === criterion);
}

/** Two open sites, both in the account's scope. */
export const twoSites: World = {
  account: { sites: ['houston-dc', 'laredo-yard'] },
  sites: { 'houston-dc': houston, 'laredo-yard': { name: 'Laredo yard', address: { country: 'US' } } },
};

/** One item of evidence on a day. */
export const on = (day: string, more: object = {}) => ({ items: [{ on: day, ...more }] });
