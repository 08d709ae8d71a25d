/** Does it at the first call only. What failed (the extension was being updated) is tried again at the next. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let doing: Promise<T> | null = null;
  return () => {
    doing ??= work();
    doing.catch(() => (doing = null));
    return doing;
  };
}
