const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A file's text as an editor shows it, and what is needed to write the same bytes again. */
export interface DecodedFile {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Undefined where the bytes are not valid UTF-8: such a file is never written, because its text would not give it back. */
export function decodeFile(bytes: Uint8Array): DecodedFile | undefined {
  const hasByteOrderMark = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = decoder.decode(hasByteOrderMark ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes);
    return { text, hasByteOrderMark };
  } catch {
    return undefined;
  }
}

export function encodeFile({ text, hasByteOrderMark }: DecodedFile): Uint8Array {
  const body = new TextEncoder().encode(text);
  if (!hasByteOrderMark) {
    return body;
  }
  const bytes = new Uint8Array(BYTE_ORDER_MARK.length + body.length);
  bytes.set(BYTE_ORDER_MARK);
  bytes.set(body, BYTE_ORDER_MARK.length);
  return bytes;
}
