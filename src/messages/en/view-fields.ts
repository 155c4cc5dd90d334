import { evidenceIndex, securityProfile, siteSheet } from './view-fields-cbp.ts';
import { gapAssessment } from './view-fields-gaps.ts';
import { dueDiligence, partnerRegister, riskAssessment } from './view-fields-partners.ts';

/**
 * What the fields of the documents mean, for `ctpat templates fields` and the guide, by view; a list says what `each` of
 * its entries has, a group its `fields`. `src/render/fields/views.ts` holds them against the views, so that none is
 * missing.
 */
export const viewFieldWords = {
  'security-profile': securityProfile,
  'gap-assessment': gapAssessment,
  'evidence-index': evidenceIndex,
  'site-sheet': siteSheet,
  'risk-assessment': riskAssessment,
  'partner-register': partnerRegister,
  'due-diligence': dueDiligence,
} as const;
