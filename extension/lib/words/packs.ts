/** What the settings and the administrators' page say of rule packs. */
export const packWords = {
  en: {
    packs: 'Rule packs',
    packsHelp:
      'Rules come with the extension, or from a file that your state gives you. A file is checked before it is used; nothing in it is ever run.',
    packBundled: 'came with the extension',
    packAdded: 'added from a file on {day}',
    packPolicy: 'from your office',
    packUsed: 'in use',
    packHash: 'SHA-256 of {name}.json',
    packAdd: 'Add a rule pack from a file',
    packAddHelp: 'The file NAME.json that “coe build” writes, at most 2 MB.',
    packTaken: '{title}, version {version}, was added.',
    packRemove: 'Remove {title}',
    packTooLarge: 'Not added: the file is larger than 2 MB.',
    packFaults: 'Not added: the pack has {count} faults. The first are:',
    packNameTaken: 'Not added: a pack may not be called “{name}”.',
    packUnread: 'Not added: the file could not be read as text.',
  },
  es: {
    packs: 'Paquetes de reglas',
    packsHelp:
      'Las reglas vienen con la extensión o de un archivo que le da su estado. El archivo se revisa antes de usarlo; nada de él se ejecuta nunca.',
    packBundled: 'vino con la extensión',
    packAdded: 'añadido de un archivo el {day}',
    packPolicy: 'de su oficina',
    packUsed: 'en uso',
    packHash: 'SHA-256 de {name}.json',
    packAdd: 'Añadir un paquete de reglas de un archivo',
    packAddHelp: 'El archivo NOMBRE.json que escribe «coe build», de 2 MB como máximo.',
    packTaken: 'Se añadió {title}, versión {version}.',
    packRemove: 'Quitar {title}',
    packTooLarge: 'No se añadió: el archivo pasa de 2 MB.',
    packFaults: 'No se añadió: el paquete tiene {count} fallos. Los primeros son:',
    packNameTaken: 'No se añadió: un paquete no puede llamarse «{name}».',
    packUnread: 'No se añadió: el archivo no se pudo leer como texto.',
  },
};
