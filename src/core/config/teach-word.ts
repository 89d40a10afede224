import { modify, type ModificationOptions } from 'jsonc-parser';
import type { TextPatch } from '../text/text-patch';
import { plainValue, readJson, type JsonNode } from './json-reader';

type JsonObject = Extract<JsonNode, { readonly kind: 'object' }>;

const NEW_FILE = '{}\n';

/**
 * What gives the text of a `.zt-steps.json` one word more; comments and layout stay, and an empty text becomes that of a
 * file. Undefined where the text is not what such a file has to be, and a person has to look at it first.
 */
export function teachWord(text: string, word: string): readonly TextPatch[] | undefined {
  const json = text.trim() === '' ? NEW_FILE : text;
  const { node } = readJson(json);
  const words = node?.kind === 'object' ? node.members.find(({ name }) => name === 'words') : undefined;
  if (node?.kind !== 'object' || (words !== undefined && words.value.kind !== 'array')) {
    return undefined;
  }
  const known = words?.value.kind === 'array' ? words.value.items.map(plainValue) : undefined;
  if (known?.includes(word) === true) {
    return [];
  }
  const edits =
    known === undefined
      ? modify(json, ['words'], [word], { ...optionsFor(json), ...placeIn(json, node) })
      : // Before the others: a comment behind the last one stays with it.
        modify(json, ['words', 0], word, { ...optionsFor(json), isArrayInsertion: true });
  return json === text
    ? edits.map(({ offset, length, content }) => ({
        span: { start: offset, end: offset + length },
        expected: json.slice(offset, offset + length),
        newText: content,
      }))
    : [{ span: { start: 0, end: text.length }, expected: text, newText: newFile(word) }];
}

/** Behind the others, or before them where a comment stands behind the last one, and is to stay with it. */
function placeIn(json: string, { members, span }: JsonObject): ModificationOptions {
  const behind = json.slice(members.at(-1)?.value.span.end ?? span.end, span.end);
  return /\/[/*]/.test(behind) ? { getInsertionIndex: () => 0 } : {};
}

function optionsFor(json: string): ModificationOptions {
  return { formattingOptions: { insertSpaces: !/^\t/m.test(json), tabSize: 2 } };
}

function newFile(word: string): string {
  return `${JSON.stringify({ words: [word] }, undefined, 2)}\n`;
}
