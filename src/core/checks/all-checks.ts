import { absorbedLine } from './absorbed-line';
import { brokenLink } from './broken-link';
import type { Check } from './check';
import { confusedWord } from './confused-word';
import { conflictMarker } from './conflict-marker';
import { delimiterMismatch } from './delimiter-mismatch';
import { doneInGuidance } from './done-in-guidance';
import { duplicateObjective } from './duplicate-objective';
import { emptyObjective } from './empty-objective';
import { emptyRow } from './empty-row';
import { excessCells } from './excess-cells';
import { frontMatter } from './front-matter';
import { headingWhitespace } from './heading-whitespace';
import { localeLink } from './locale-link';
import { malformedCheckbox } from './malformed-checkbox';
import { missingCells } from './missing-cells';
import { missingOwner } from './missing-owner';
import { numbering } from './numbering';
import { ownerStyle } from './owner-style';
import { placeholder } from './placeholder';
import { productName } from './product-name';
import { repeatedPunctuation } from './repeated-punctuation';
import { repeatedWord } from './repeated-word';
import { spellingVariant } from './spelling-variant';
import { strayPipe } from './stray-pipe';
import { terminology } from './terminology';
import { titleMismatch } from './title-mismatch';
import { typo } from './typo';

/** Every check: structure, then content, then publishing. */
export const CHECKS: readonly Check[] = [
  strayPipe,
  emptyRow,
  emptyObjective,
  excessCells,
  missingCells,
  delimiterMismatch,
  absorbedLine,
  conflictMarker,
  malformedCheckbox,
  placeholder,
  missingOwner,
  ownerStyle,
  numbering,
  duplicateObjective,
  repeatedWord,
  repeatedPunctuation,
  typo,
  productName,
  confusedWord,
  spellingVariant,
  brokenLink,
  localeLink,
  frontMatter,
  titleMismatch,
  headingWhitespace,
  terminology,
  doneInGuidance,
];
