import type { doubtWords } from '../en/doubts.ts';
import type { WordsLike } from '../words.ts';

/** Why an affirmed answer is doubted, in Spanish. */
export const doubtWordsEs: WordsLike<typeof doubtWords> = {
  answer: (on) => `la respuesta cambió después de afirmarse el ${on}`,
  unfounded: (on) => `la afirmación del ${on} no dice en qué se apoyaba`,
  obligation: (on) => `lo que exige el criterio cambió (paquete u overlay) después de afirmarse el ${on}`,
  operations: (on) =>
    `cambió una operación que decide qué se aplica, después de afirmarse la respuesta el ${on}`,
  sites: (on) => `cambiaron los sitios en el alcance de la cuenta después de afirmarse el ${on}`,
  evidence: (id, on) => `${id} tiene otra versión que aquella con que se afirmó el ${on}`,
  owner: (id, on) => `su responsable ${id} dejó la empresa el ${on}`,
  incident: (id, on) => `la toca el incidente ${id} del ${on}`,
  finding: (id, on) => `el hallazgo ${id} del ${on} trata de ella`,
};
