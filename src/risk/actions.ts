import type { Day } from '../domain/calendar.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { RiskAction } from '../domain/risk.ts';
import type { Action } from '../generated/records.ts';
import { isOpen, isOverdue } from '../partners/actions.ts';
import { gather } from './sources.ts';

/** Open actions by what they mend; ids, in order. */
export interface OpenActions {
  readonly all: ReadonlyMap<string, RiskAction>;
  onChain(id: string): readonly string[];
  /** A threat by its id, `MX/Tamaulipas/contraband`. */
  onThreat(id: string): readonly string[];
  /** Anything at a partner or one of its facilities. */
  atPartner(id: string): readonly string[];
  /** What mends a category at a partner: those that name no criterion mend all. */
  onPartnerCategory(id: string, category: number): readonly string[];
  /** What mends a category at a site; an action on a criterion without a place mends it everywhere. */
  onSiteCategory(id: string | undefined, category: number): readonly string[];
}

interface Mending {
  readonly action: string;
  readonly category: number | undefined;
}

/** Indexes the actions that are neither done nor cancelled. */
export function openActions(project: Project, today: Day): OpenActions {
  const all = new Map<string, RiskAction>();
  const [chains, threats] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const [partners, sites] = [new Map<string, Mending[]>(), new Map<string, Mending[]>()];
  const everywhere: Mending[] = [];
  for (const action of project.actions.values()) {
    if (!isOpen(action.data)) continue;
    all.set(action.id, riskAction(action, today));
    for (const { criterion, partner, site, supply_chain, threat } of action.data.mends) {
      const mending = { action: action.id, category: categoryOf(criterion) };
      if (supply_chain !== undefined) gather(chains, supply_chain, action.id);
      if (threat !== undefined) gather(threats, threat, action.id);
      if (partner !== undefined) gather(partners, partnerOf(partner), mending);
      if (site !== undefined) gather(sites, site, mending);
      if (partner === undefined && site === undefined && criterion !== undefined) everywhere.push(mending);
    }
  }
  return {
    all,
    onChain: (id) => unique(chains.get(id) ?? []),
    onThreat: (id) => unique(threats.get(id) ?? []),
    atPartner: (id) => unique((partners.get(id) ?? []).map(({ action }) => action)),
    onPartnerCategory: (id, category) => onCategory(partners.get(id) ?? [], category),
    onSiteCategory: (id, category) => {
      const own = id === undefined ? [] : (sites.get(id) ?? []);
      return onCategory([...own, ...everywhere], category);
    },
  };
}

/** The partner of `partner/facility`. */
export function partnerOf(place: string): string {
  return place.split('/')[0] ?? place;
}

/** The actions of a list that are open, by due day. */
export function sortedActions(actions: Iterable<RiskAction>): RiskAction[] {
  return [...actions].sort((left, right) =>
    left.dueOn === right.dueOn ? (left.id < right.id ? -1 : 1) : left.dueOn < right.dueOn ? -1 : 1,
  );
}

/** Each once, in order. */
export function unique(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}

function onCategory(mendings: readonly Mending[], category: number): string[] {
  const fitting = mendings.filter((one) => one.category === undefined || one.category === category);
  return unique(fitting.map(({ action }) => action));
}

function categoryOf(criterion: string | undefined): number | undefined {
  return criterion === undefined ? undefined : Number(criterion.split('.')[0]);
}

function riskAction({ id, file, data }: Loaded<Action>, today: Day): RiskAction {
  return {
    id,
    file,
    title: data.title,
    owner: data.owner,
    ...(data.partner_owner ? { partnerOwner: data.partner_owner } : {}),
    dueOn: data.due_on,
    status: data.status === 'in_progress' ? 'in_progress' : 'open',
    overdue: isOverdue(data, today),
    ...(data.interim ? { interim: data.interim } : {}),
  };
}
