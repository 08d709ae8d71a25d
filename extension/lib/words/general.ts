/** Words that several pages of ours use. */
export const generalWords = {
  en: {
    title: 'COE Check',
    settings: 'Settings',
    privacy: 'Everything is checked on this computer. Nothing is sent and nothing typed is kept.',
    child: 'Child {n}',
    family: 'Family and COE',
    error: 'Must fix',
    warning: 'Check',
    info: 'Note',
  },
  es: {
    title: 'COE Check',
    settings: 'Ajustes',
    privacy: 'Todo se revisa en esta computadora. No se envía nada ni se guarda nada de lo que se escribe.',
    child: 'Niño o niña {n}',
    family: 'Familia y COE',
    error: 'Corregir',
    warning: 'Revisar',
    info: 'Nota',
  },
};
