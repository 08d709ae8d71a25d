/** Our own reasons for keeping what a rule doubts, by id. An office may set others. */
export const reasonWords = {
  en: {
    document: 'It stands so on the document',
    family: 'The family says so, and I asked again',
    reviewer: 'My reviewer agreed',
    unknown: 'Nobody knows it better now',
    rule: 'The question does not fit here',
  },
  es: {
    document: 'Así está en el documento',
    family: 'La familia lo dice así, y volví a preguntar',
    reviewer: 'Mi revisor estuvo de acuerdo',
    unknown: 'Nadie lo sabe mejor por ahora',
    rule: 'La pregunta no viene al caso',
  },
};
