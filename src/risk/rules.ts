import type { Pack } from '../domain/pack.ts';
import type { Policy } from '../domain/project.ts';
import type { RiskRules } from '../domain/risk-rules.ts';

/** Where a pack says nothing: a plain three-step scale, nothing that decides by itself. */
const usual: RiskRules = {
  scale: [],
  threats: [],
  matrix: [
    [1, 1, 2],
    [1, 2, 3],
    [2, 3, 3],
  ],
  member_vulnerability: 1,
  threats_current_for: 'P1Y',
  review_every: 'P1Y',
  rests: ['storage', 'terminal', 'consolidation', 'stop'],
  explain_rest_from_days: 3,
  site_categories: [],
  entities_of_roles: {},
  ties: ['unmet_musts', 'days_at_rest', 'share'],
  steps: [],
};

/** The rules that hold for a company: its own, else the pack's. */
export function riskRules(pack: Pack, policy: Policy): RiskRules {
  const { deciding_threats: deciding, ...own } = policy.risk;
  const rules: RiskRules = { ...usual, ...pack.risk, ...own };
  if (!deciding) return rules;
  const threats = rules.threats.map((threat) => ({ ...threat, decides: deciding.includes(threat.id) }));
  return { ...rules, threats };
}

/** The categories of threat by id. */
export function threatCategories(rules: RiskRules): ReadonlyMap<string, RiskRules['threats'][number]> {
  return new Map(rules.threats.map((threat) => [threat.id, threat]));
}
