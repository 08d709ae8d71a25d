/** What a form says of orders that come from the panel. */
export const togetherWords = {
  en: {
    allFixed: '{n} fixed. You can take all of them back together.',
    someFixed: '{n} of {of} fixed; the page did not keep the others.',
    allBack: '{n} old values are back.',
    someBack: '{n} of {of} old values are back; the page did not take the others.',
    kept: 'Kept as typed.',
    tellsOn: 'Please leave out names, dates and numbers of the family: these words are kept.',
  },
  es: {
    allFixed: '{n} corregidos. Puede deshacerlos todos juntos.',
    someFixed: '{n} de {of} corregidos; la página no conservó los demás.',
    allBack: '{n} valores anteriores están de vuelta.',
    someBack: '{n} de {of} valores anteriores están de vuelta; la página no aceptó los demás.',
    kept: 'Se deja como está.',
    tellsOn: 'No escriba nombres, fechas ni números de la familia: estas palabras se guardan.',
  },
};
