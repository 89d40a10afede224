const HEAD = '| Done | Task | Owner |\n|---|---|---|\n';
const row = (cell: string) => `${HEAD}| [ ] | ${cell} | Me |\n`;

/** Texts that make a careless reader slow, as long as `size` says. */
export const TRAPS: Readonly<Record<string, (size: number) => string>> = {
  rows: size => HEAD + '| <input type="checkbox" /> | 1. Do it | Me |\n'.repeat(size),
  'rows with markup': size => HEAD + '| [ ] | 1. Do **it** | Me |\n'.repeat(size),
  'lone pipes in a table': size => HEAD + '|\n'.repeat(size),
  'lone pipes': size => '|\n'.repeat(size),
  'one row of many cells': size => `${HEAD}| [ ] ${'| x '.repeat(size)}|\n`,
  'many columns': size => `${'| a '.repeat(size)}|\n${'|---'.repeat(size)}|\n${'| [ ] '.repeat(size)}|\n`,
  'one long cell': size => row('word '.repeat(size * 20)),
  '<input': size => row('<input '.repeat(size)),
  'many checkboxes in a cell': size => row('<input type="checkbox"> '.repeat(size)),
  'unclosed comment': size => `<!--\n${'| [ ] | a |\n'.repeat(size)}`,
  'unclosed fence': size => `\`\`\`\n${'| [ ] | a |\n'.repeat(size)}`,
  '<!-- in a cell': size => row('<!-- '.repeat(size)),
  'backticks of many lengths': size =>
    row(Array.from({ length: Math.sqrt(size * 20) }, (_, i) => '`'.repeat(i)).join(' ')),
  '[ in a cell': size => row('['.repeat(size)),
  'anchors on one line': size => '<a id="x"> '.repeat(size),
  'anchors before a heading': size => `${'<a id="x">\n'.repeat(size)}\n# h\n`,
  'nested quotes': size => `${'>'.repeat(size)} a\n`,
  headings: size => '###### a\n# b\n'.repeat(size),
  'lazy lines': size => `> a\n${'b\n'.repeat(size)}`,
  'link definitions': size => `${'[a]: b\n'.repeat(size)}===\n`,
  'conflict markers': size => HEAD + '<<<<<<< a\n| [ ] | b |\n=======\n>>>>>>> c\n'.repeat(size),
  'summary rows': size => `${HEAD}${'| [ ] | [a](#a) | |\n'.repeat(size)}\n## a\n\n${row('b')}`,
  'equal headings': size => `## a\n\n${row('[a](#a)')}\n`.repeat(size / 5),
};
