import { findAnchors } from './anchors';
import { BlockScanner } from './block-scanner';
import { BYTE_ORDER_MARK } from './characters';
import { findFrontMatter } from './front-matter';
import { LineReader } from './line-reader';
import type { StepFile } from './step-file';

/**
 * Reads the structure of a markdown text: front matter, headings, tables with their cells and checkboxes, task list
 * items, anchors. Total and linear: any string gives a StepFile. Where the text is well-formed GFM, headings, tables,
 * cells and task items are those that remark-gfm finds (test/support/oracle has the differences by intent).
 */
export function parseStep(source: string): StepFile {
  const from = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const frontMatter = findFrontMatter(source, from);
  const reader = new LineReader(source, from);
  while (frontMatter !== undefined && reader.end < frontMatter.end && reader.advance());
  const blocks = new BlockScanner(source, reader).scan();
  return {
    source,
    frontMatter: frontMatter ?? null,
    headings: blocks.headings,
    tables: blocks.tables,
    tasks: blocks.tasks,
    anchors: findAnchors(source, frontMatter?.end ?? from, blocks),
    paragraphs: blocks.paragraphs,
    comments: blocks.comments,
    conflictMarkers: blocks.conflictMarkers,
  };
}
