/** What is said of findings behind a tab or a folded part. */
export const hiddenWords = {
  en: { oneBehind: '1 finding behind “{tab}”', manyBehind: '{n} findings behind “{tab}”' },
  es: { oneBehind: '1 aviso detrás de «{tab}»', manyBehind: '{n} avisos detrás de «{tab}»' },
};
