import type { WordUses } from './ranking';
import type { Speller } from './speller';

/** What the check of spelling needs from outside. All but the speller may be missing. */
export interface Spelling {
  readonly speller: Speller;
  /** Words that the user taught, as written. One in lower case is known in any capitals. */
  readonly userWords?: ReadonlySet<string>;
  /** Words of the workspace's step files, this one included. */
  readonly workspace?: WorkspaceWords;
  /** By misspelling in lower case: the word that took its place the last time, in lower case but for names. */
  readonly corrections?: ReadonlyMap<string, string>;
  /** Also tell of words that are unknown and like no other; by default they are passed over. */
  readonly unknownWords?: boolean;
  /** Look at the word that starts at this offset alone, and for words two slips away too, which takes long. */
  readonly deepAt?: number;
}

export interface WorkspaceWords extends WordUses {
  /** In how many files a word stands, in lower case. */
  filesWith(word: string): number;
}
