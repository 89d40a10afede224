const OPENING = /<{7}(?: .*)?$/y;
const MIDDLE = /(?:={7}|\|{7}(?: .*)?)$/y;
const CLOSING = />{7}(?: .*)?$/y;

/**
 * Finds the lines that git leaves in a file that it could not merge: `<<<<<<<`, then `|||||||` (with
 * merge.conflictStyle diff3) and `=======`, then `>>>>>>>`, each at the very start of its line. The inner ones count
 * only inside: elsewhere they are a setext underline, an empty row or block quotes.
 */
export class ConflictMarkers {
  /** Between an opening marker and the closing one; to the end of the text where that is missing. */
  isInside = false;

  isMarker(source: string, start: number, end: number): boolean {
    const code = source.charCodeAt(start);
    if (code === 0x3c ? !source.startsWith('<<<<<<<', start) : !this.isInside) {
      return false;
    }
    const line = source.slice(start, end);
    if (matches(OPENING, line)) {
      this.isInside = true;
      return true;
    }
    if (this.isInside && matches(CLOSING, line)) {
      this.isInside = false;
      return true;
    }
    return this.isInside && matches(MIDDLE, line);
  }
}

function matches(pattern: RegExp, line: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(line);
}
