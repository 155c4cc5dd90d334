import type { Partner } from '../generated/records.ts';
import type { RiskBasis } from './sources.ts';

/** Is a criterion a must for a partner? */
export type MustsOf = (criterion: string, partner: Pick<Partner, 'roles'>) => boolean;

/**
 * By the entity types a partner's roles stand for; where the pack knows no level for them, by our own accounts'. A
 * criterion that any of them must meet is a must.
 */
export function mustsOf({ pack, project, rules }: RiskBasis): MustsOf {
  const criteria = new Map(pack.criteria.map((criterion) => [criterion.id, criterion.levels]));
  const own = [...new Set([...project.accounts.values()].map(({ data }) => data.entity))];
  return (id, partner) => {
    const levels = criteria.get(id);
    if (!levels) return false;
    const entities = partner.roles.flatMap((role) => rules.entities_of_roles[role] ?? []);
    const asPartner = entities.map((entity) => levels[entity] ?? 'unknown');
    const judged = asPartner.filter((level) => level !== 'unknown');
    return (judged.length > 0 ? judged : own.map((entity) => levels[entity])).includes('must');
  };
}
