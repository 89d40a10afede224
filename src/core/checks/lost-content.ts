import type { StepFile, Table } from '../scan/step-file';
import type { Span } from '../text/span';

/**
 * What stands in the file and no reader of the page sees. `cell`: text beyond the header's width, which every renderer
 * drops (GFM, "Tables": "excess cells are ignored"). `table`: its header and delimiter row differ in width, so that no
 * table is made of it.
 */
export interface LostContent {
  readonly kind: 'cell' | 'table';
  readonly span: Span;
}

/** In source order. Blank cells say nothing, so that nothing of them is lost. */
export function findLostContent(file: StepFile): LostContent[] {
  return file.tables.flatMap(table =>
    table.wellFormed ? lostCells(table) : [{ kind: 'table', span: table.span } as const],
  );
}

function lostCells({ header, rows }: Table): LostContent[] {
  return rows.flatMap(row =>
    row.cells
      .slice(header.cells.length)
      .filter(({ content }) => content.start < content.end)
      .map(({ content }) => ({ kind: 'cell' as const, span: content })),
  );
}
