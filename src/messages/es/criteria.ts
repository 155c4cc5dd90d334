import type { criteriaWords } from '../en/criteria.ts';
import type { WordsLike } from '../words.ts';

/** Words of `ctpat criteria` and `ctpat explain`, in Spanish. */
export const criteriaWordsEs: WordsLike<typeof criteriaWords> = {
  overlaid: '[overlay]',
  none: 'Ningún criterio corresponde.',
  count: (count, edition) =>
    `${count} ${count === 1 ? 'criterio' : 'criterios'}, edición ${edition}, con palabras propias; deciden los documentos de CBP.`,
  scope: { company: 'una sola respuesta para la empresa', site: 'se contesta sitio por sitio' },
  level: { must: 'debe', should: 'debería', 'n/a': 'n/a', unknown: 'incierto' },
  levels: 'Nivel por tipo de entidad (debe: obligatorio; debería: recomendado)',
  elements: 'Lista de verificación',
  requirements: 'También hace falta',
  guidance: 'Cómo suele cumplirse',
  goodEvidence: 'Buena evidencia',
  likelyQuestions: 'Preguntas probables',
  notes: 'No es seguro',
  source: 'Fuente',
  basis: { memory: 'de memoria, provisional' },
  computed: 'lo deciden sus registros',
  within: (duration) => `prueba de no más de ${duration}`,
  failsWith: 'abierto mientras',
  ownWords: 'redactado con palabras propias',
  confirmed: (on, where) => `Confirmado con su cuadernillo el ${on}${where ? ` (${where})` : ''}.`,
  page: (page) => `página ${page}`,
  undecided: (keys) => `se aplica hasta que se decida: ${keys}`,
  notApplicable: (because) => `no aplicable: ${because}`,
  unknownEntity: (entity) => `no hay un tipo de entidad ${entity}`,
  entityHint: (known) => `Elija entre ${known}.`,
  unknownCategory: (category) => `no hay una categoría ${category}`,
  accountOutside: 'se nombra una cuenta, pero aquí no hay un proyecto',
  accountOutsideHint: 'Nombre la carpeta del proyecto con -C, o un tipo de entidad con --entity.',
  unknownAccount: (account) => `no hay una cuenta ${account}`,
  accountHint: (known) =>
    known === '' ? 'Todavía no hay ninguna: agregue un archivo en accounts/.' : `Hay: ${known}.`,
  unknownCriterion: (id) => `no hay un criterio ${id}`,
  criterionHint: (nearest) =>
    nearest === '' ? 'Vea `ctpat criteria list`.' : `¿Quiso decir ${nearest}? Vea \`ctpat criteria list\`.`,
  nothingCalled: (text) => `no hay código, criterio ni término llamado ${JSON.stringify(text)}`,
  nothingHint: (nearest) => (nearest === '' ? 'Pruebe `ctpat criteria search`.' : `¿Quiso decir ${nearest}?`),
  explain: {
    severity: 'Gravedad',
    rule: (code) =>
      `Cámbielo en este proyecto con \`rules: { ${code}: off }\` en ctpat.yaml, o calle un solo lugar con`,
    ignore: (code) => `# ctpat-ignore ${code}: por qué aquí está bien`,
    also: 'también',
    source: 'Fuente',
    confidence: 'confianza',
    sureness: {
      high: 'alta',
      medium: 'media',
      low: 'baja',
      memory: 'de memoria',
      derived: 'deducida',
    },
  },
};
