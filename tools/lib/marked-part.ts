import { format, resolveConfig } from 'prettier';

/**
 * The text of a markdown file with a new part between `<!-- NAME:begin … -->` and `<!-- NAME:end -->`, formatted as the
 * project's files are. Both marks must be there.
 */
export async function withMarkedPart(
  path: string,
  text: string,
  name: string,
  part: string,
): Promise<string> {
  const begin = new RegExp(`<!-- ${name}:begin[^>]*-->`).exec(text);
  const end = text.indexOf(`<!-- ${name}:end -->`);
  if (begin === null || end < begin.index) throw new Error(`${path} has no place for ${name}.`);
  const head = text.slice(0, begin.index + begin[0].length);
  return format(`${head}\n\n${part.trim()}\n\n${text.slice(end)}`, {
    ...(await resolveConfig(path)),
    parser: 'markdown',
  });
}
