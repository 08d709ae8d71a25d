/** What the toolbar button’s pop-up says. */
export const popupWords = {
  en: {
    enable: 'Check forms on this site',
    enabledHere: 'On for this site',
    notHere: 'Off for this site',
    cannotHere: 'COE Check cannot run on this page. Open the state’s form in a tab first.',
    notAllowedHere: 'Your office has named the sites where forms are checked, and this is none of them.',
    disable: 'Turn off for this site',
    introduction: 'Introduction',
    alsoFrames: 'The form on this page comes from these addresses too:',
    openPanel: 'Open the list of findings',
  },
  es: {
    enable: 'Revisar formularios en este sitio',
    enabledHere: 'Activo en este sitio',
    notHere: 'Apagado en este sitio',
    cannotHere: 'COE Check no puede funcionar en esta página. Abra primero el formulario del estado en una pestaña.',
    notAllowedHere: 'Su oficina ha indicado los sitios donde se revisan formularios, y este no es uno de ellos.',
    disable: 'Apagar en este sitio',
    introduction: 'Introducción',
    alsoFrames: 'El formulario de esta página viene también de estas direcciones:',
    openPanel: 'Abrir la lista de avisos',
  },
};
