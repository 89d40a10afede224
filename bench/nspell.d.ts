declare module 'nspell' {
  interface NSpell {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  const create: (dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }) => NSpell;
  export = create;
}
