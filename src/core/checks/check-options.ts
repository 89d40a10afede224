import type { Spelling } from '../spelling/spelling';
import type { Severity } from './finding';
import type { Term } from './term';

/** How a file is checked: settings, and what is known of its surroundings. Everything has a default. */
export interface CheckOptions {
  /** By code. One that is named here is heard wherever it applies; `off` silences it. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Run these codes alone. */
  readonly only?: readonly string[];
  /** Whether the file is guidance for others or a team's plan. `auto` (the default): see `isGuidance`. */
  readonly profile?: 'auto' | 'guidance' | 'plan';
  /** `docfx.json` or `.openpublishing.publish.config.json` stands beside the file or above it. */
  readonly isPublished?: boolean;
  /** markdownlint is configured for the file. */
  readonly hasMarkdownlint?: boolean;
  /** Owners of the workspace with how often they are named there, this file included. None by default. */
  readonly knownOwners?: Readonly<Record<string, number>>;
  /** Words to use instead of others, beside the product names that are known; an equal `from` outweighs those. */
  readonly terms?: readonly Term[];
  /** Apply terms also to files whose `ms.date` is before a term's `since`. */
  readonly termsInOlderFiles?: boolean;
  /** The spelling that is wanted; by default the one that a document uses more. */
  readonly english?: 'american' | 'british';
  /** The site that root-relative links are meant for; Microsoft Learn by default. */
  readonly siteUrl?: string;
  /** The language that the path of the file names, such as `de-de`; what its front matter says outweighs it. */
  readonly language?: string;
  /** Whether a file is there, by its path relative to the folder of the document. Without it no file is missed. */
  readonly fileExists?: (path: string) => boolean;
  /** Paths, relative to the folder of the document, that a link to a missing file may be meant for. */
  readonly knownFiles?: readonly string[];
  /** Front matter that the publishing system adds (see `publishedMetadata`). Without it no field is missed. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Fields that published front matter must have, instead of the built-in ones. */
  readonly requiredFrontMatter?: readonly string[];
  /** The day that checks and fixes go by, as `YYYY-MM-DD`. Without it nothing is dated. */
  readonly today?: string;
  /** The dictionary, and what else decides which words are misspelled. Without it no word is. */
  readonly spelling?: Spelling;
}
