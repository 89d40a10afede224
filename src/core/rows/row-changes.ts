import { planAddRow } from './add-row';
import { planFieldEdit } from './edit-field';
import { planRemoveRow } from './remove-row';

/** What changes rows, as one module that is loaded when the first row is changed. */
export const rowChanges = { planAddRow, planFieldEdit, planRemoveRow };
export type RowChanges = typeof rowChanges;
