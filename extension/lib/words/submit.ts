/** What is said beside and before the button that hands the form in. */
export const submitWords = {
  en: {
    oneOpen: '1 still open',
    manyOpen: '{n} still open',
    heardSubmit: 'COE Check: {error} must fix, {warning} check, {info} note still open.',
    askTitle: 'Hand in with {n} that must be fixed?',
    askWhy:
      'Your office asks you to look at these first. You can go on all the same; the choice is noted, without names.',
    goBack: 'Go to the first',
    handIn: 'Hand in anyway',
    pressAgain: 'Press {button} again to hand the form in.',
  },
  es: {
    oneOpen: '1 pendiente',
    manyOpen: '{n} pendientes',
    heardSubmit: 'COE Check: quedan {error} por corregir, {warning} por revisar, {info} notas.',
    askTitle: '¿Entregar con {n} por corregir?',
    askWhy: 'Su oficina pide mirar esto primero. Puede seguir de todos modos; la decisión queda anotada, sin nombres.',
    goBack: 'Ir al primero',
    handIn: 'Entregar de todos modos',
    pressAgain: 'Pulse {button} otra vez para entregar el formulario.',
  },
};
