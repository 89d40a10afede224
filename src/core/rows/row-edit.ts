import type { TextPatch } from '../text/text-patch';

/**
 * Why a row was not changed. `conflict`: merge-conflict markers stand in its table. `not-editable`: it has no such field,
 * or one that cannot be edited in place. `breaks-table`: with the change, something else would be read differently.
 */
export type RowRefusal = 'conflict' | 'not-editable' | 'breaks-table';

export type RowEdit =
  | { readonly kind: 'patch'; readonly patch: TextPatch }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: RowRefusal };

export type FieldName = 'objective' | 'owner';

/** The words of a row that is to be added, as markdown. */
export interface RowWords {
  readonly text: string;
  readonly owner: string;
}

export function refuse(reason: RowRefusal): RowEdit {
  return { kind: 'refused', reason };
}
