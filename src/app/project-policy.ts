import type { Policy } from '../domain/project.ts';
import type { ProjectFile } from '../generated/records.ts';

const usual: Policy = {
  review_every: 'P1Y',
  due_soon: 'P30D',
  evidence_current_for: 'P1Y',
  keep_evidence: 'since_last_validation',
  reassess_partners: { high: 'P1Y', medium: 'P2Y', low: 'P3Y' },
  risk: {},
  portal: {
    max_characters: null,
    max_bytes: 10_485_760,
    types: ['pdf', 'docx', 'doc', 'xlsx', 'xls', 'csv', 'txt', 'jpg', 'gif'],
  },
};

/** The house rules of `ctpat.yaml`, the defaults where it says nothing. */
export function policyOf(settings: ProjectFile): Policy {
  const own = settings.policy ?? {};
  return {
    ...usual,
    ...own,
    reassess_partners: { ...usual.reassess_partners, ...own.reassess_partners },
    risk: own.risk ?? usual.risk,
    portal: { ...usual.portal, ...own.portal },
  };
}
