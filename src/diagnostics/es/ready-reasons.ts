import { spelledEs } from './durations.ts';
import type { SpokenCodes } from './spoken-entry.ts';

const outcomes = {
  met: 'se cumple',
  partial: 'se cumple en parte',
  unmet: 'no se cumple',
  unassessed: 'está sin contestar',
  not_applicable: 'no es aplicable',
  unknown: 'es de nivel incierto',
} as const;

const partnerDue = {
  match: (id: string) => `no está aclarada una coincidencia en listas del socio ${id}`,
  screening: (id: string) => `falta o no está terminada la verificación en listas del socio ${id}`,
  unassessed: (id: string) => `el socio ${id} maneja carga y nunca se evaluó`,
  assessment: (id: string) => `al socio ${id} le toca otra evaluación`,
  membership: (id: string) => `hay que verificar otra vez la certificación del socio ${id}`,
  action: (id: string) => `una acción correctiva con el socio ${id} pasó de su día`,
  contract: (id: string) => `venció el contrato con el socio ${id}`,
} as const;

const since = (day: string | undefined) => (day ? ` desde el ${day}` : '');

/** What stands in the way of a verdict of ready, in Spanish. */
export const spanishReadyReasons = {
  'compliance/must-not-met': {
    message: ({ id, title, outcome, was }) =>
      `el obligatorio ${id} ${title} ${was ? outcomes[was] : outcome}`,
  },
  'compliance/has-errors': {
    message: ({ count }) =>
      `${count} ${count === 1 ? 'error' : 'errores'} en los archivos; vea \`ctpat check\``,
  },
  'compliance/eligibility-open': {
    message: ({ id, question }) => `la elegibilidad, ${id}, está sin contestar: ${question}`,
  },
  'compliance/eligibility-against': {
    message: ({ id, question }) =>
      `la elegibilidad, ${id}, está contestada en contra de solicitar: ${question}`,
  },
  'compliance/portal-contacts': {
    message: ({ found, wanted }) =>
      `el portal necesita ${wanted} contactos; company.yaml marca ${found} con portal: true`,
  },
  'compliance/portal-officer': {
    message: () => 'ninguno de los contactos del portal es directivo de la empresa (kind: officer)',
  },
  'compliance/risk-assessment-due': {
    message: ({ on, why }) => {
      if (why === 'missing') return 'no hay una evaluación de riesgos revisada';
      return why === 'old'
        ? `la evaluación de riesgos se revisó por última vez el ${on}, hace demasiado`
        : `la evaluación de riesgos del ${on} no es más nueva que la última presentación`;
    },
  },
  'compliance/answer-not-affirmed': {
    message: ({ id, sites, since: day }) =>
      `la respuesta a ${id}${sites.length > 0 ? ` en ${sites.join(', ')}` : ''} no está afirmada${since(day)}`,
  },
  'compliance/answer-suspect': {
    message: ({ id, why }) => `la respuesta a ${id} es dudosa: ${why}`,
  },
  'compliance/window-closed': {
    message: ({ opens, due }) => `la ventana de revisión se abre el ${opens}; la revisión vence el ${due}`,
  },
  'compliance/anniversary-missing': {
    message: () => 'la cuenta no tiene aniversario, así que no se conoce la ventana de revisión',
  },
  'compliance/question-not-renewed': {
    message: ({ id, on }) =>
      on
        ? `${id} se contestó el ${on}, no desde la última presentación`
        : `${id} no está contestada con un día`,
  },
  'compliance/request-open': {
    message: ({ id, about, by }) =>
      `la solicitud ${id} de CBP${about ? ` (${about})` : ''} no tiene respuesta${by ? `; se espera para el ${by}` : ''}`,
  },
  'compliance/evidence-hole': {
    message: ({ id, from, to }) => `la serie ${id} tiene un hueco del ${from} al ${to}`,
  },
  'compliance/site-not-affirmed': {
    message: ({ site, ids, since: day }) =>
      `en ${site} ${ids.length === 1 ? '1 respuesta no está afirmada' : `${ids.length} respuestas no están afirmadas`}${since(day)}: ${shortened(ids)}`,
  },
  'compliance/partner-overdue': { message: ({ id, why }) => partnerDue[why](id) },
  'compliance/action-open': {
    message: ({ id, title, due }) =>
      `la acción correctiva ${id} (${title}), para el ${due}, corrige algo obligatorio y no está cerrada`,
  },
  'compliance/training-due': {
    message: ({ title, days, every }) =>
      days === undefined
        ? `no consta ninguna sesión de capacitación: ${title}`
        : `toca otra vez la capacitación: ${title}, la última hace ${days} días, se pide cada ${spelledEs(every).replace(/^1 /, '')}`,
  },
  'compliance/rule-unknown': {
    message: ({ rule }) => `la preparación del paquete nombra una regla que este ctpat no conoce: ${rule}`,
  },
} as const satisfies SpokenCodes<
  | 'compliance/must-not-met'
  | 'compliance/has-errors'
  | 'compliance/eligibility-open'
  | 'compliance/eligibility-against'
  | 'compliance/portal-contacts'
  | 'compliance/portal-officer'
  | 'compliance/risk-assessment-due'
  | 'compliance/answer-not-affirmed'
  | 'compliance/answer-suspect'
  | 'compliance/window-closed'
  | 'compliance/anniversary-missing'
  | 'compliance/question-not-renewed'
  | 'compliance/request-open'
  | 'compliance/evidence-hole'
  | 'compliance/site-not-affirmed'
  | 'compliance/partner-overdue'
  | 'compliance/action-open'
  | 'compliance/training-due'
  | 'compliance/rule-unknown'
>;

function shortened(ids: readonly string[]): string {
  return ids.length <= 12 ? ids.join(', ') : `${ids.slice(0, 12).join(', ')} y ${ids.length - 12} más`;
}
