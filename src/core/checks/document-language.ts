import type { CheckContext } from './check-context';
import { fieldOf } from './document-front-matter';

const FIELDS = ['ms.contentlocale', 'ms.locale', 'locale', 'lang', 'language'];

/** The document's language without country (`de`), by its front matter or its path; empty where neither says it. */
export function languageOf(context: CheckContext): string {
  const named = FIELDS.map(name => fieldOf(context, name)?.text ?? '').find(text => text !== '');
  return (named ?? context.options.language ?? '').toLowerCase().replace(/[-_].*$/, '');
}
