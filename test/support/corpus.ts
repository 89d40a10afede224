import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real document of the family. Its text is read from where it lies; none of it is copied into the project. */
export interface CorpusDocument {
  readonly name: string;
  readonly source: string;
  /** `checkbox_rows_visible` of INDEX.tsv. */
  readonly rowsVisible: number;
}

const folder = process.env['ZT_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');
let skipped = false;

/** All documents of the corpus; none, and one line on the console, where the folder is not there. */
export function corpusDocuments(): readonly CorpusDocument[] {
  if (!existsSync(join(folder, 'INDEX.tsv'))) {
    if (!skipped) {
      console.log(`Corpus tests are skipped: there is no ${folder} (ZT_CORPUS names another folder).`);
      skipped = true;
    }
    return [];
  }
  const visible = readIndex();
  return readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => ({
      name,
      source: readFileSync(join(folder, name), 'utf8'),
      rowsVisible: visible.get(name) ?? Number.NaN,
    }));
}

function readIndex(): Map<string, number> {
  const [header = '', ...lines] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  const column = header.split('\t').indexOf('checkbox_rows_visible');
  return new Map(
    lines.map(line => {
      const fields = line.split('\t');
      return [fields[0] ?? '', Number(fields[column])] as const;
    }),
  );
}
