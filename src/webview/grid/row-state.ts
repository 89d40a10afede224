export interface RowState {
  /** Position among all items, from 0. */
  readonly index: number;
  /** Distance from the top of the rows, in CSS pixels. */
  readonly top: number;
  /** The row that Tab comes to. Only its controls can be reached by Tab. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** It has the keyboard or is under the mouse: only there buttons are made, for they cost more than all else of a row. */
  readonly hasActions: boolean;
  readonly isOpen: string | undefined;
}
