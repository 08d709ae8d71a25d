/** What the report and the review sheet say, in one language. */
export interface MatchWords {
  readonly title: string;
  readonly about: (files: string, model: string) => string;
  readonly keep: string;
  readonly pairs: string;
  readonly records: string;
  readonly judged: string;
  readonly byWeight: string;
  readonly saysWeights: (pairs: number) => string;
  readonly found: string;
  readonly everyPair: (weighed: number) => string;
  readonly blocked: (weighed: number, coverage: string) => string;
  readonly foundHead: readonly string[];
  readonly pairHead: (a: string, b: string) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly none: string;
  readonly weight: (weight: string, chance: string) => string;
  readonly waterfall: string;
  readonly waterfallSays: (weight: string) => string;
  readonly prior: (pairs: string) => string;
  readonly sum: string;
  readonly blank: string;
  readonly reasons: string;
  readonly reasonHead: readonly string[];
  readonly table: string;
  readonly field: string;
  readonly differs: string;
  readonly decision: string;
  readonly reviewHead: readonly string[];
  readonly noCall: string;
  /** The calls of the national model; others are shown as the model names them. */
  readonly calls: Readonly<{ [call: string]: string }>;
}

const en: MatchWords = {
  title: 'Candidates: records that may be the same person',
  about: (files, model) => `${files}, weighed by the model ${model}.`,
  keep: 'This page names persons: keep it where such papers are kept. Whether a pair is one person, a person decides.',
  pairs: 'pairs',
  records: 'records',
  judged: 'judged before, not shown',
  byWeight: 'Pairs by weight',
  saysWeights: (pairs) =>
    `How heavy the ${pairs.toLocaleString('en-US')} pairs are, in bits: ten bits more are a thousand times the odds.`,
  found: 'How the pairs were found',
  everyPair: (weighed) =>
    `Every one of the ${weighed.toLocaleString('en-US')} pairs was weighed, so none was overlooked.`,
  blocked: (weighed, coverage) =>
    `${weighed.toLocaleString('en-US')} pairs that agree in a blocking key were weighed. About ${coverage} of the pairs above the threshold are thought to be among them.`,
  foundHead: ['Blocking key', 'Pairs it brought first', 'Largest block'],
  pairHead: (a, b) => `${a} and ${b}`,
  shown: (shown, all) =>
    `The ${shown.toLocaleString('en-US')} heaviest of ${all.toLocaleString('en-US')} pairs. The review sheet (-o review.csv) has all.`,
  none: 'No pair of records reaches the threshold.',
  weight: (weight, chance) => `Weight ${weight} bits: chance ${chance}.`,
  waterfall: 'How the weight comes about',
  waterfallSays: (weight) => `Each comparison adds or takes away; together they weigh ${weight} bits.`,
  prior: (pairs) => `Before comparing: one pair in ${pairs} is one person.`,
  sum: 'Together',
  blank: 'Blank on a side, so it says nothing',
  reasons: 'The reasons as a table',
  reasonHead: ['Reason', 'Comparison', 'Level', 'Weight'],
  table: 'The figures as a table',
  field: 'Field',
  differs: 'differs',
  decision: 'decision (same, not the same, unsure)',
  reviewHead: ['id (A)', 'id (B)', 'weight', 'call', 'reasons'],
  noCall: 'Below every call.',
  calls: { likely: 'likely', possible: 'possible', 'possible-twin': 'possible twin' },
};

const es: MatchWords = {
  title: 'Candidatos: registros que pueden ser de la misma persona',
  about: (files, model) => `${files}, pesados con el modelo ${model}.`,
  keep: 'Esta página nombra a personas: guárdela donde se guardan tales papeles. Si un par es una sola persona lo decide una persona.',
  pairs: 'pares',
  records: 'registros',
  judged: 'ya juzgados, no se muestran',
  byWeight: 'Pares por peso',
  saysWeights: (pairs) =>
    `Cuánto pesan los ${pairs.toLocaleString('en-US')} pares, en bits: diez bits más multiplican por mil la ventaja.`,
  found: 'Cómo se hallaron los pares',
  everyPair: (weighed) => `Se pesaron todos los ${weighed.toLocaleString('en-US')} pares; no se pasó por alto ninguno.`,
  blocked: (weighed, coverage) =>
    `Se pesaron ${weighed.toLocaleString('en-US')} pares que coinciden en una clave de bloque. Se estima que entre ellos está cerca del ${coverage} de los pares sobre el umbral.`,
  foundHead: ['Clave de bloque', 'Pares que trajo primero', 'Bloque mayor'],
  pairHead: (a, b) => `${a} y ${b}`,
  shown: (shown, all) =>
    `Los ${shown.toLocaleString('en-US')} pares de más peso de ${all.toLocaleString('en-US')}. La hoja de revisión (-o review.csv) los tiene todos.`,
  none: 'Ningún par de registros llega al umbral.',
  weight: (weight, chance) => `Peso: ${weight} bits; probabilidad: ${chance}.`,
  waterfall: 'De qué se compone el peso',
  waterfallSays: (weight) => `Cada comparación suma o resta; juntas pesan ${weight} bits.`,
  prior: (pairs) => `Antes de comparar: uno de cada ${pairs} pares es la misma persona.`,
  sum: 'En total',
  blank: 'En blanco en un lado; no dice nada',
  reasons: 'Los motivos como tabla',
  reasonHead: ['Motivo', 'Comparación', 'Nivel', 'Peso'],
  table: 'Las cifras como tabla',
  field: 'Campo',
  differs: 'difiere',
  decision: 'decisión (la misma, no es la misma, no se sabe)',
  reviewHead: ['id (A)', 'id (B)', 'peso', 'juicio', 'motivos'],
  noCall: 'Por debajo de todo juicio.',
  calls: { likely: 'probable', possible: 'posible', 'possible-twin': 'posible gemelo o mellizo' },
};

export const matchWords = { en, es };
