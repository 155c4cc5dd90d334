import type { Project } from '../domain/project.ts';
import type { Party, Vulnerability } from '../domain/risk.ts';
import type { SupplyChain } from '../generated/records.ts';
import { type OpenActions, partnerOf } from './actions.ts';
import { ownVulnerabilities } from './own-vulnerability.ts';
import { partnerVulnerabilities } from './partner-vulnerability.ts';
import type { RiskBasis } from './sources.ts';

type Leg = SupplyChain['legs'][number];

/** The parties of chains and how vulnerable each is, looked at once. */
export interface Parties {
  /** Who holds the cargo on a leg; undefined: nobody is named. */
  holder(leg: Leg): Party | undefined;
  subcontractor(leg: Leg): Party | undefined;
  vulnerability(party: Pick<Party, 'kind' | 'id'>): Vulnerability;
}

/** Who takes part, by the records of partners and sites. */
export function partiesOf(basis: RiskBasis, actions: OpenActions): Parties {
  const { project } = basis;
  const ofPartner = partnerVulnerabilities(basis, actions);
  const own = ownVulnerabilities(basis, actions);
  const known = new Map<string, Vulnerability>();
  const look = ({ kind, id }: Pick<Party, 'kind' | 'id'>): Vulnerability => {
    if (kind === 'company') return own.company;
    if (kind === 'site') return own.site(id);
    return ofPartner(id);
  };
  return {
    holder: (leg) => holderOf(project, leg),
    subcontractor: (leg) => (leg.subcontracted_to ? partnerParty(project, leg.subcontracted_to) : undefined),
    vulnerability(party) {
      const key = `${party.kind}/${party.id}`;
      const found = known.get(key) ?? look(party);
      known.set(key, found);
      return found;
    },
  };
}

function holderOf(project: Project, leg: Leg): Party | undefined {
  if (leg.partner) return partnerParty(project, leg.partner);
  if (!leg.site) return undefined;
  const site = project.sites.get(leg.site);
  return { kind: 'site', id: leg.site, name: site?.data.name ?? leg.site, known: site !== undefined };
}

function partnerParty(project: Project, place: string): Party {
  const id = partnerOf(place);
  const facility = place.split('/')[1];
  const partner = project.partners.get(id);
  return {
    kind: 'partner',
    id,
    ...(facility ? { facility } : {}),
    name: partner?.data.name ?? id,
    known: partner !== undefined,
  };
}
