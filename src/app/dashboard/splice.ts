import type { SpliceMessage } from '../../protocol/host-messages';
import type { FileModel } from '../../protocol/model';

/** What brings a webview that has `before` to `after`: the head where it differs, and the rows between those that are equal. */
export function spliceOf(before: FileModel, after: FileModel): SpliceMessage {
  const shorter = Math.min(before.rows.length, after.rows.length);
  let from = 0;
  while (from < shorter && isSame(before.rows[from], after.rows[from])) {
    from++;
  }
  let tail = 0;
  while (tail < shorter - from && isSame(before.rows.at(-1 - tail), after.rows.at(-1 - tail))) {
    tail++;
  }
  const { uri, revision } = after.head;
  return {
    type: 'splice',
    uri,
    base: before.head.revision,
    revision,
    ...(isSame({ ...before.head, revision }, after.head) ? {} : { head: after.head }),
    from,
    remove: before.rows.length - from - tail,
    rows: after.rows.slice(from, after.rows.length - tail),
  };
}

/** Both come from the same code, so that equal values have their keys in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
