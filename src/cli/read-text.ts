import { readFile } from 'node:fs/promises';

const BOM = [0xef, 0xbb, 0xbf] as const;

export interface FileText {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  /** The text without its byte order mark: offsets do not count it. */
  readonly text: string;
  readonly hasBom: boolean;
}

/** @throws where the file cannot be read or is not UTF-8: what is guessed here would be written back wrong. */
export async function readText(path: string): Promise<FileText> {
  return decode(await readFile(path));
}

/** @throws where the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): FileText {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return { bytes, text, hasBom: BOM.every((byte, index) => bytes[index] === byte) };
}

/** The bytes of `text` in a file that began as `original` does. */
export function encodeLike(original: FileText, text: string): Uint8Array {
  return Buffer.from(original.hasBom ? `\uFEFF${text}` : text, 'utf8');
}
