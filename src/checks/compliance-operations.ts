import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { OperationAnswer, SupplyChain } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';

interface Sign {
  readonly because: string;
  readonly at: At;
}

type Leg = SupplyChain['legs'][number];

/** Records that show a fact to be true, for facts a company easily answers too quickly. */
const signs: Readonly<Record<string, (project: Project, pack: Pack) => Sign | undefined>> = {
  uses_security_guards: (project) =>
    partnerWith(project, 'security_provider', 'is a security provider') ??
    evidenceOf(project, ['guard_contract', 'post_orders', 'guard_audit_report']),
  ships_by_land_border: (project, { home }) =>
    legWith(project, (leg, next) => crossesLandBorder(leg, next, home), 'crosses the land border'),
  subcontracts_transport: (project) =>
    legWith(
      project,
      (leg) => leg.activity === 'transport' && Boolean(leg.subcontracted_to),
      'is subcontracted',
    ),
  uses_wood_packaging: (project) => evidenceOf(project, ['wood_packaging_certificate']),
  uses_cameras: (project) => evidenceOf(project, ['camera_map', 'camera_settings', 'footage_review_log']),
  keeps_seal_inventory: (project) => evidenceOf(project, ['seal_audit_log', 'seal_staff_list']),
  uses_offsite_monitoring: (project) => evidenceOf(project, ['monitoring_contract']),
  has_fencing: (project) => evidenceOf(project, ['fence_inspection_log']),
  issues_badges: (project) => evidenceOf(project, ['badge_log']),
  allows_remote_access: (project) => evidenceOf(project, ['remote_access_policy']),
  outsources_functions: (project) =>
    partnerWith(project, 'third_party_logistics', 'runs logistics for the company') ??
    partnerWith(project, 'customs_broker', 'is a customs broker'),
};

/** Facts answered with false that another record contradicts. */
export function* contradictedOperations({ project, pack }: CheckContext): Iterable<Problem> {
  const { company } = project;
  if (!company) return;
  const known = new Set(pack.operations.map((operation) => operation.key));
  for (const [operation, answer] of Object.entries(company.data.operations ?? {})) {
    if (!isFalse(answer) || !known.has(operation) || trueSomewhere(project, operation)) continue;
    const sign = signs[operation]?.(project, pack);
    if (!sign) continue;
    const related = [{ message: 'here', at: sign.at }];
    const at = place(company, 'operations', operation);
    yield problem('compliance/operation-contradicted', { operation, because: sign.because }, at, { related });
  }
}

function isFalse(answer: OperationAnswer | undefined): boolean {
  return answer === false || (typeof answer === 'object' && answer?.value === false);
}

/** A site that says otherwise explains the record. */
function trueSomewhere(project: Project, operation: string): boolean {
  for (const site of project.sites.values()) {
    const answer = site.data.operations?.[operation];
    if (answer === true || (typeof answer === 'object' && answer?.value === true)) return true;
  }
  return false;
}

function partnerWith(project: Project, role: string, words: string): Sign | undefined {
  for (const record of project.partners.values())
    if (
      (record.data.status ?? 'active') === 'active' &&
      (record.data.roles as readonly string[]).includes(role)
    )
      return { because: `partner ${record.id} ${words}`, at: place(record, 'roles') };
  return undefined;
}

function evidenceOf(project: Project, types: readonly string[]): Sign | undefined {
  for (const record of project.evidence.values())
    if (types.includes(record.data.type))
      return { because: `${record.id} is registered as ${record.data.type}`, at: place(record, 'type') };
  return undefined;
}

function legWith(
  project: Project,
  fits: (leg: Leg, next: Leg | undefined) => boolean,
  words: string,
): Sign | undefined {
  for (const chain of project.supplyChains.values()) {
    const index = chain.data.legs.findIndex((leg, number) => fits(leg, chain.data.legs[number + 1]));
    if (index >= 0) return legSign(chain, index, words);
  }
  return undefined;
}

function legSign(chain: Loaded<SupplyChain>, index: number, words: string): Sign {
  return {
    because: `leg ${index + 1} of supply chain ${chain.id} ${words}`,
    at: place(chain, 'legs', index),
  };
}

const LAND = new Set(['truck', 'rail']);

/** By truck or rail between the programme's country and a neighbour: the leg begins in one, the next stands in the other. */
function crossesLandBorder(leg: Leg, next: Leg | undefined, home: Pack['home']): boolean {
  if (leg.activity !== 'transport' || !leg.mode || !LAND.has(leg.mode)) return false;
  const reached = new Set([...(leg.via ?? []), ...(next?.country ? [next.country] : [])]);
  const isNeighbour = (country: string) => home?.land_borders?.includes(country) === true;
  if (!home || !leg.country) return false;
  if (isNeighbour(leg.country)) return reached.has(home.country);
  return leg.country === home.country && [...reached].some(isNeighbour);
}
