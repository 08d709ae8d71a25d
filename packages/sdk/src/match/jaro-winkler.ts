const lettersOf = new Int32Array(128);

/**
 * Jaro-Winkler similarity from 0 to 1 as DuckDB defines it: window max/2 - 1, half transpositions rounded down, up to four
 * equal first letters add a tenth each, and only above 0.7. Give it folded text: outside ASCII DuckDB counts bytes.
 *
 * jaroWinkler('MARTHA', 'MARHTA')   → 0.9611…
 * jaroWinkler('GOMEZ', 'VILLAGOMEZ') → 0
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const short = a.length <= 32 && b.length <= 32 && plain(a) && plain(b);
  const jaro = short ? jaroOfBits(a, b) : jaroOfFlags(a, b);
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  const most = Math.min(4, a.length, b.length);
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/**
 * The most that `jaroWinkler` can give for two words of these lengths with so many letters in common. Slightly generous, so
 * that rounding never loses a pair.
 */
export function jaroWinklerBound(lengthA: number, lengthB: number, common: number, prefix: number): number {
  if (common === 0) return 0;
  const jaro = (common / lengthA + common / lengthB + 1) / 3;
  return (jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro) + 1e-9;
}

function plain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function jaroOfBits(a: string, b: string): number {
  const la = a.length;
  const lb = b.length;
  if (la === 0 || lb === 0) return 0;
  for (let i = 0; i < la; i++) lettersOf[a.charCodeAt(i)] = (lettersOf[a.charCodeAt(i)] as number) | (1 << i);
  const window = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  let inA = 0;
  let inB = 0;
  let common = 0;
  for (let j = 0; j < lb; j++) {
    const from = j - window;
    const to = j + window;
    let open = (lettersOf[b.charCodeAt(j)] as number) & ~inA;
    if (from > 0) open = from > 31 ? 0 : open & (-1 << from);
    if (to < 31) open &= (2 << to) - 1;
    if (open !== 0) {
      inA |= open & -open;
      inB |= 1 << j;
      common++;
    }
  }
  for (let i = 0; i < la; i++) lettersOf[a.charCodeAt(i)] = 0;
  if (common === 0) return 0;
  let half = 0;
  while (inA !== 0) {
    const i = 31 - Math.clz32(inA & -inA);
    const j = 31 - Math.clz32(inB & -inB);
    if (a.charCodeAt(i) !== b.charCodeAt(j)) half++;
    inA &= inA - 1;
    inB &= inB - 1;
  }
  return (common / la + common / lb + (common - (half >> 1)) / common) / 3;
}

function jaroOfFlags(a: string, b: string): number {
  const window = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(a.length);
  const hit: number[] = [];
  for (let j = 0; j < b.length; j++) {
    for (let i = Math.max(0, j - window); i <= Math.min(a.length - 1, j + window); i++) {
      if (taken[i] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[i] = 1;
      hit.push(b.charCodeAt(j));
      break;
    }
  }
  if (hit.length === 0) return 0;
  let half = 0;
  let at = 0;
  for (let i = 0; i < a.length; i++) if (taken[i] === 1 && a.charCodeAt(i) !== hit[at++]) half++;
  const common = hit.length;
  return (common / a.length + common / b.length + (common - (half >> 1)) / common) / 3;
}
