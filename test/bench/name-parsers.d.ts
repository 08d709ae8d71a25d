/** The two name parsers of names.bench.ts bring no types of their own: what the bench uses of them. */
declare module 'humanparser' {
  const humanparser: { parseName(name: string): { readonly lastName?: string } };
  export default humanparser;
}

declare module 'parse-full-name' {
  export function parseFullName(name: string): { readonly last: string };
}
