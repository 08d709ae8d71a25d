/** What the settings page says of the weekly counts. */
export const countsWords = {
  en: {
    countsTitle: 'What was caught, by week',
    countsWanted: 'Count what is caught and mended',
    countsHelp:
      'Only the number of times each rule spoke is kept, on this computer. No name, date or number of a child.',
    countsNone: 'Nothing has been counted yet.',
    countsOff: 'Counting is off.',
    countsCaught: 'caught',
    countsMended: 'mended',
    countsWeek: 'Week from',
    countsSum: '{caught} caught, {mended} of them mended, in {weeks} weeks',
    countsRules: 'By rule',
    countsRule: 'Rule',
    countsClear: 'Clear the counts',
    countsCleared: 'The counts are cleared.',
    countsPlot: 'Bars by week: caught and mended. The table below holds the same numbers.',
  },
  es: {
    countsTitle: 'Qué se detectó, por semana',
    countsWanted: 'Contar lo que se detecta y se corrige',
    countsHelp:
      'Solo se guarda, en esta computadora, cuántas veces habló cada regla. Ningún nombre, fecha o número de un niño.',
    countsNone: 'Todavía no se ha contado nada.',
    countsOff: 'No se cuenta nada.',
    countsCaught: 'detectado',
    countsMended: 'corregido',
    countsWeek: 'Semana del',
    countsSum: '{caught} detectados, {mended} de ellos corregidos, en {weeks} semanas',
    countsRules: 'Por regla',
    countsRule: 'Regla',
    countsClear: 'Borrar las cuentas',
    countsCleared: 'Las cuentas se borraron.',
    countsPlot: 'Barras por semana: detectado y corregido. La tabla de abajo tiene los mismos números.',
  },
};
