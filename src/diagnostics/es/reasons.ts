import { spanishEvidenceReasons } from './evidence-reasons.ts';
import { spanishReadyReasons } from './ready-reasons.ts';
import type { SpokenCodes } from './spoken-entry.ts';

const STATUS: Readonly<Record<string, string>> = {
  met: 'cumple',
  partial: 'en parte',
  unmet: 'no cumple',
  planned: 'planeado',
  not_applicable: 'no aplicable',
};

const status = (word: string | null | undefined) => STATUS[word ?? ''] ?? String(word);

const withHow = (title: string, how: string | undefined) => `${title}${how ? ` – ${how}` : ''}`;

/** What the reasons of outcomes and the blockers of verdicts say in Spanish. */
export const spanishReasons = {
  ...spanishEvidenceReasons,
  ...spanishReadyReasons,
  'compliance/element-unmet': {
    message: ({ title, how }) => `contestado como no cumple: ${withHow(title, how)}`,
    hint: () => 'Agregue en actions/ una acción correctiva que lo corrija, con responsable y día.',
  },
  'compliance/element-partial': {
    message: ({ title, how }) => `solo en parte: ${withHow(title, how)}`,
    hint: () => 'Termínelo, o agregue en actions/ una acción correctiva con responsable y día.',
  },
  'compliance/element-unanswered': {
    message: ({ title, why, status: word }) => {
      if (why === 'status')
        return `contestado solo por el estado (${status(word)}), no por sí mismo: ${title}`;
      return why === 'words'
        ? `no aplicable sin palabras que digan por qué: ${title}`
        : `sin contestar: ${title}`;
    },
    hint: ({ key, why }) =>
      why === 'words'
        ? `Diga por qué: \`${key}: { status: not_applicable, how: … }\`.`
        : `Contéstelo bajo elements: \`${key}: met\` (o partial, unmet, not_applicable con palabras).`,
  },
  'compliance/unassessed': {
    message: () => 'todavía sin contestar',
    hint: ({ criterion }) => `Llene la medida de ${criterion}: elementos, declaración, evidencia.`,
  },
  'compliance/site-unassessed': {
    message: ({ site }) => `la medida no dice nada de ${site}`,
    hint: ({ site }) => `Agréguelo bajo sites: \`${site}: same\`, o lo que ahí es distinto.`,
  },
  'compliance/status-unmet': {
    message: () => 'contestado como no cumple',
    hint: () => 'Agregue en actions/ una acción correctiva que lo corrija, con responsable y día.',
  },
  'compliance/planned': {
    message: () => 'planeado, todavía no en marcha',
    hint: () =>
      'Mantenga una acción correctiva con responsable y día hasta que esté hecho; después cambie el estado.',
  },
  'compliance/not-applicable-without-words': {
    message: () => 'declarado no aplicable sin razón, así que cuenta como no cumplido',
    hint: () => 'Escriba not_applicable_because: una oración que CBP pueda leer.',
  },
  'compliance/claim-differs': {
    message: ({ title, claimed, found }) =>
      `contestado como ${status(claimed)}, pero los registros dicen ${status(found)}: ${title}`,
    hint: () => 'Cuentan los registros. Póngalos al día, o corrija la respuesta.',
  },
  'compliance/status-partial': {
    message: () => 'cada punto se cumple, pero el estado está escrito como partial',
    hint: () => 'Diga en la declaración qué falta, o quite el estado: entonces se sigue de los elementos.',
  },
  'compliance/level-unknown': {
    message: ({ entity }) => `no está establecido si esto se pide a este tipo de entidad (${entity})`,
    hint: ({ criterion }) => `Búsquelo en su cuadernillo y dígalo en overlay/${criterion}.yaml.`,
  },
  'compliance/operation-undecided': {
    message: ({ operation, criteria }) =>
      `“${operation}” no está decidido; de ello ${criteria.length === 1 ? 'depende' : 'dependen'} ${criteria.join(', ')}`,
    hint: ({ operation, question }) =>
      `${question} Escriba \`${operation}: true\` o \`false\` bajo \`operations:\`.`,
  },
} as const satisfies SpokenCodes<
  | keyof typeof spanishEvidenceReasons
  | keyof typeof spanishReadyReasons
  | 'compliance/element-unmet'
  | 'compliance/element-partial'
  | 'compliance/element-unanswered'
  | 'compliance/unassessed'
  | 'compliance/site-unassessed'
  | 'compliance/status-unmet'
  | 'compliance/planned'
  | 'compliance/not-applicable-without-words'
  | 'compliance/claim-differs'
  | 'compliance/status-partial'
  | 'compliance/level-unknown'
  | 'compliance/operation-undecided'
>;
