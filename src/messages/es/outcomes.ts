import type { gapsWords, Move, outcomeWords } from '../en/outcomes.ts';
import type { WordsLike } from '../words.ts';

/** How outcomes are shown, in Spanish: the same shapes as in English. */
export const outcomeWordsEs: typeof outcomeWords = {
  met: { mark: '●', word: 'cumple' },
  partial: { mark: '◐', word: 'en parte' },
  unmet: { mark: '○', word: 'no cumple' },
  unassessed: { mark: '?', word: 'sin contestar' },
  not_applicable: { mark: '–', word: 'no aplicable' },
  unknown: { mark: '·', word: 'nivel incierto' },
};

/** Words of `ctpat gaps`, in Spanish. */
/** `34 → 37 de 59`. */
function moved({ before, now }: Move): string {
  const whole = before.applicable === now.applicable ? '' : ` de ${before.applicable}`;
  return `${before.met}${whole} → ${now.met} de ${now.applicable}`;
}

export const gapsWordsEs: WordsLike<typeof gapsWords> = {
  judged: (day) => `juzgado el ${day}`,
  verdict: {
    ready: 'ningún impedimento en los registros',
    not_ready: 'aún no',
    unknown: 'no puede decirse: los criterios conocidos para este tipo de entidad están incompletos',
  },
  moreBlockers: (count, ids) => `y ${count} más así${ids.length > 0 ? `: ${ids.join(', ')}` : ''}`,
  blockers: (count) => (count === 1 ? '1 impedimento' : `${count} impedimentos`),
  columns: {
    applicable: 'aplicables',
    met: 'cumple',
    partial: 'en parte',
    unmet: 'no cumple',
    unassessed: 's/contestar',
    claimed_not_applicable: 'declar. n/a',
  },
  level: { must: 'debe', should: 'debería', unknown: 'incierto' },
  levels: { must: 'obligatorios', should: 'recomendados' },
  table: { criterion: 'criterio', level: 'nivel', outcome: 'resultado', why: 'por qué' },
  unknownLevels: (count) =>
    count === 1
      ? '1 criterio no tiene nivel conocido para este tipo de entidad y no se juzga.'
      : `${count} criterios no tienen nivel conocido para este tipo de entidad y no se juzgan.`,
  trend: (day, must, should) =>
    `Desde ${day}: obligatorios cumplidos ${moved(must)}, recomendados cumplidos ${moved(should)}.`,
  provisional: (count) =>
    count === 1
      ? '1 nivel se apoya en la memoria (provisional): confírmelo con su cuadernillo mediante un overlay.'
      : `${count} niveles se apoyan en la memoria (provisional): confírmelos con su cuadernillo mediante un overlay.`,
  nothingOpen:
    'Aquí nada está abierto: según los registros, cada criterio mostrado se cumple o no es aplicable.',
  more: (count) => (count === 1 ? '1 razón más' : `${count} razones más`),
  suspect: 'dudosa desde que se afirmó',
  overdue: (day) => `afirmada el ${day}, hace más de lo que permite review_every`,
  next: 'sigue',
  category: (met, applicable, word) => `${word} ${met}/${applicable}`,
  disclaimer:
    'Lo que muestran los registros, juzgado con nuestras propias palabras de los criterios; no es una declaración oficial.',
  noAccounts: 'No hay cuenta que juzgar: agregue una con un archivo en accounts/.',
  noPurpose: (purpose) => `no hay un propósito ${purpose}`,
  purposeHint: (known) => `Elija --for entre ${known}.`,
  byMissing: '--record necesita --by, quién evaluó',
  byMissingHint: 'Por ejemplo: ctpat gaps --record --by tom-baker',
  byAlone: 'se dice --by sin --record',
  byAloneHint: 'Agregue --record para conservar esta evaluación, u omita --by.',
  file: 'Tool-written: history.',
};
