import { boilerplateCodes } from './codes/boilerplate.ts';
import { complianceCodes } from './codes/compliance.ts';
import { dateCodes } from './codes/date.ts';
import { documentLookCodes } from './codes/document-look.ts';
import { evidenceCodes } from './codes/evidence.ts';
import { idCodes } from './codes/id.ts';
import { ignoreCodes } from './codes/ignore.ts';
import { machineCodes } from './codes/machine.ts';
import { packCodes } from './codes/pack.ts';
import { partnerCodes } from './codes/partner.ts';
import { privacyCodes } from './codes/privacy.ts';
import { referenceCodes } from './codes/reference.ts';
import { riskCodes } from './codes/risk.ts';
import { schemaCodes } from './codes/schema.ts';
import { trainingCodes } from './codes/training.ts';
import { yamlCodes } from './codes/yaml.ts';

/** Every code there is, by area; a code is stable and never renamed. */
export const catalogue = {
  ...yamlCodes,
  ...schemaCodes,
  ...idCodes,
  ...referenceCodes,
  ...documentLookCodes,
  ...evidenceCodes,
  ...dateCodes,
  ...privacyCodes,
  ...boilerplateCodes,
  ...complianceCodes,
  ...riskCodes,
  ...partnerCodes,
  ...trainingCodes,
  ...packCodes,
  ...ignoreCodes,
  ...machineCodes,
} as const;

export type Code = keyof typeof catalogue;

/** What the sentence of a code needs. */
export type Arguments<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0];

/** True for a code of the catalogue. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}
