import type { HostMessage, SpliceMessage } from '../../protocol/host-messages';
import type { FileModel, RowModel } from '../../protocol/model';
import { rowKey, subItemKey } from './keys';

/** Rows that are the same ones under another key: an id comes from the words of a row. */
export type RenamedRows = ReadonlyMap<string, string>;

const NOTHING: RenamedRows = new Map();

/** The files that the host has told of, as they are now. */
export class PlanState {
  readonly #files = new Map<string, FileModel>();
  #sorted: readonly FileModel[] | undefined;
  /** Grows with every change: what is made from the files is made anew then. */
  revision = 0;

  /** In the order of their names. */
  get files(): readonly FileModel[] {
    this.#sorted ??= [...this.#files.values()].sort((a, b) => compare(a.head.name, b.head.name));
    return this.#sorted;
  }

  get(uri: string): FileModel | undefined {
    return this.#files.get(uri);
  }

  apply(message: Extract<HostMessage, { type: 'file' | 'splice' | 'removed' }>): RenamedRows {
    this.revision++;
    this.#sorted = undefined;
    switch (message.type) {
      case 'file':
        this.#files.set(message.head.uri, { head: message.head, rows: message.rows });
        return NOTHING;
      case 'removed':
        message.uris.forEach(uri => this.#files.delete(uri));
        return NOTHING;
      case 'splice':
        return this.#splice(message);
    }
  }

  clear(): void {
    this.revision++;
    this.#sorted = undefined;
    this.#files.clear();
  }

  #splice({ uri, base, revision, head, from, remove, rows }: SpliceMessage): RenamedRows {
    const before = this.#files.get(uri);
    if (before?.head.revision !== base) {
      throw new Error(`The changes of ${uri} are for revision ${base}.`);
    }
    this.#files.set(uri, {
      head: { ...(head ?? before.head), revision },
      rows: [...before.rows.slice(0, from), ...rows, ...before.rows.slice(from + remove)],
    });
    return rows.length === remove ? renamed(uri, before.rows.slice(from, from + remove), rows) : NOTHING;
  }
}

/** As many rows as before in the same place: each is the one that it replaces, with other words. */
function renamed(uri: string, before: readonly RowModel[], after: readonly RowModel[]): RenamedRows {
  const stays = new Set(after.map(({ id }) => id));
  const wasThere = new Set(before.map(({ id }) => id));
  const pairs = before.flatMap((row, index): [string, string][] => {
    const now = after[index];
    const isOther = now !== undefined && now.id !== row.id && !stays.has(row.id) && !wasThere.has(now.id);
    return isOther ? keysOfBoth(uri, row, now) : [];
  });
  return new Map(pairs);
}

/** Of the row, and of each of its sub-items. */
function keysOfBoth(uri: string, before: RowModel, after: RowModel): [string, string][] {
  const [was, is] = [rowKey(uri, before.id), rowKey(uri, after.id)];
  const subItems = before.subItems.map((_, index): [string, string] => [
    subItemKey(was, index),
    subItemKey(is, index),
  ]);
  return [[was, is], ...subItems];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
