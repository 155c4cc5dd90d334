import { type ShortFact, titleNotBorneOut } from '../codes/compliance-evidence.ts';
import { spelledEs } from './durations.ts';
import { recordFactsEs } from './record-facts.ts';
import type { SpokenCodes } from './spoken-entry.ts';

/** The words of a requirement, which are the pack's; those the engine put before a point's title. */
function lacking(what: string): string {
  const title = titleNotBorneOut(what);
  return title === undefined ? what : `los registros no lo sustentan: ${title}`;
}

function told({ key, value, topics }: ShortFact): string {
  const words = recordFactsEs[key] ?? key;
  if (topics) return `${words}: ${topics.join(', ')}`;
  if (value === undefined) return `${words}: no consta`;
  if (Array.isArray(value)) return `${words}: ${value.length > 0 ? value.join(', ') : 'ninguno'}`;
  return `${words}: ${value === true ? 'sí' : value === false ? 'no' : value}`;
}

/** Why proof or records do not bear a requirement out, in Spanish. */
export const spanishEvidenceReasons = {
  'compliance/requirement-unmet': {
    message: ({ what }) => lacking(what),
    hint: ({ criterion }) => `Vea \`ctpat criteria show ${criterion}\`: qué suele probarlo.`,
  },
  'compliance/records-lacking': {
    message: ({ what, facts, short }) => {
      const spoken = short ? short.map(told).join('; ') : facts;
      return spoken === '' ? lacking(what) : `${lacking(what)} (${spoken})`;
    },
    hint: () => 'Ponga al día esos registros; el requisito se sigue entonces solo.',
  },
  'compliance/evidence-stale': {
    message: ({ what, id, on, why, within = '' }) =>
      why === 'review'
        ? `${lacking(what)}: ${id} está en el expediente, pero su revisión tocaba el ${on}`
        : `${lacking(what)}: ${id} está en el expediente, pero lo más nuevo es del ${on}, de hace más de ${spelledEs(within)}`,
    hint: ({ id, why }) =>
      why === 'review'
        ? `Revise ${id}, registre la versión revisada y fije el próximo \`next_review_on\`.`
        : `Agregue a ${id} un documento más nuevo.`,
  },
  'compliance/evidence-expired': {
    message: ({ what, id, on }) => `${lacking(what)}: ${id} está en el expediente, pero venció el ${on}`,
    hint: ({ id }) => `Consiga el documento renovado y agréguelo a ${id} como un item nuevo.`,
  },
  'compliance/evidence-empty': {
    message: ({ what, id }) =>
      `${lacking(what)}: ${id} está registrado, pero no tiene ningún documento con fecha de hoy o anterior`,
    hint: ({ id }) => `Agregue el documento a ${id} bajo items, con su día y su archivo.`,
  },
  'compliance/evidence-elsewhere': {
    message: ({ what, id, sites }) => `${lacking(what)}: ${id} abarca solo ${sites}`,
    hint: () => 'Enlace una prueba de este sitio, o quite los sitios del registro si vale para todos.',
  },
  'compliance/evidence-unlinked': {
    message: ({ what, id }) =>
      `${lacking(what)}: ${id} está registrado y vigente, pero la respuesta no lo nombra`,
    hint: ({ id }) => `Nómbrelo bajo \`evidence:\` de la medida si prueba esto: ${id}.`,
  },
} as const satisfies SpokenCodes<
  | 'compliance/requirement-unmet'
  | 'compliance/records-lacking'
  | 'compliance/evidence-stale'
  | 'compliance/evidence-expired'
  | 'compliance/evidence-empty'
  | 'compliance/evidence-elsewhere'
  | 'compliance/evidence-unlinked'
>;
