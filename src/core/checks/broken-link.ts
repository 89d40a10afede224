import { AnchorTargets } from './anchor-targets';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { FileTargets } from './file-targets';
import type { Problem, Severity } from './finding';
import type { FoundLink } from './found-links';
import { readMalformed, type MalformedTarget } from './malformed-target';
import { targetOf } from './linked-files';
import { message } from './message';
import { NearestName } from './nearest';
import { ownLinks } from './own-links';

const templates = {
  noFile: 'The file “{0}” is not there, so readers of this link find nothing.',
  noImage: 'The image “{0}” is not there, so readers see a gap.',
  noAnchor: 'No heading or anchor of this document is “{0}”, so the link leads to its top.',
  empty: 'The link has no target.',
  anchor: '“{0}” is no target: a link to a place in this document starts with # and has no blanks.',
  scheme: '“{0}” is no address: it has to start with https:// or http://.',
  backslash: '“{0}” has a backslash, which is no separator in links.',
  syntax: '“{0}” is no target, so readers see the brackets instead of a link.',
  change: 'Change to “{0}”',
} as const;

/** Nobody looks there, and to read an address takes longer than the rest. */
const LEADS_TO_WEB = /^\s*(?:\/|https?:)/i;

/** A link whose file or anchor is not there, or whose target is none. */
export const brokenLink: Check = {
  code: 'broken-link',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const targets = new Targets(context);
    for (const link of ownLinks(context)) {
      const problem = link.kind === 'address' ? undefined : targets.problemOf(link);
      if (problem !== undefined) {
        yield problem;
      }
    }
  },
};

/** What the links of one document may lead to; each part is made when a link first asks for it. */
class Targets {
  readonly #context: CheckContext;
  readonly #files: FileTargets;
  #knownAnchors: AnchorTargets | undefined;
  #anchorNames: NearestName | undefined;
  #includes: boolean | undefined;

  constructor(context: CheckContext) {
    this.#context = context;
    this.#files = new FileTargets(context.options);
  }

  problemOf(link: FoundLink): Problem | undefined {
    const malformed = readMalformed(link);
    if (malformed !== undefined) {
      return this.#malformed(link, malformed);
    }
    if (LEADS_TO_WEB.test(link.source)) {
      return undefined;
    }
    const target = targetOf(link, this.#context.options.siteUrl);
    if (target.kind === 'anchor') {
      return this.#anchor(link, target.fragment);
    }
    return target.kind === 'file' ? this.#file(link, target.path, target.fragment) : undefined;
  }

  #malformed(link: FoundLink, { kind, meant }: MalformedTarget): Problem {
    const newText = kind === 'anchor' ? this.#nearestAnchor(meant ?? '') : (meant ?? undefined);
    return this.#problem(link, templates[kind], kind === 'empty' ? [] : [link.source], newText);
  }

  #anchor(link: FoundLink, fragment: string): Problem | undefined {
    if (leadsBeyondAnchors(fragment) || this.#anchors.has(fragment)) {
      return undefined;
    }
    // An included file may have the anchor, and nobody knows what is in it.
    const severity = this.#hasIncludes ? 'info' : undefined;
    return this.#problem(link, templates.noAnchor, [fragment], this.#nearestAnchor(fragment), severity);
  }

  #file(link: FoundLink, path: string, fragment: string | null): Problem | undefined {
    if (!this.#files.isMissing(path, link.isImage)) {
      return undefined;
    }
    const nearest = this.#files.nearest(path, link.isImage);
    const rest = fragment === null ? '' : link.source.slice(link.source.indexOf('#'));
    const newText = nearest === undefined ? undefined : encodePath(nearest) + rest;
    return this.#problem(link, link.isImage ? templates.noImage : templates.noFile, [path], newText);
  }

  get #anchors(): AnchorTargets {
    this.#knownAnchors ??= new AnchorTargets(this.#context.plan);
    return this.#knownAnchors;
  }

  get #hasIncludes(): boolean {
    this.#includes ??= /\[!include/i.test(this.#context.source);
    return this.#includes;
  }

  #nearestAnchor(name: string): string | undefined {
    this.#anchorNames ??= new NearestName(this.#anchors.names);
    const found = this.#anchorNames.find(name);
    return found === undefined ? undefined : `#${encodePath(found)}`;
  }

  #problem(
    { target, span, source }: FoundLink,
    template: string,
    args: readonly string[],
    newText: string | undefined,
    severity?: Severity,
  ): Problem {
    const isChange = newText !== undefined && newText !== source;
    const title = message(templates.change, newText ?? '');
    const patches = isChange ? [this.#context.replace(target, newText)] : [];
    return {
      span: source === '' ? span : target,
      message: message(template, ...args),
      fixes: isChange ? [{ title, kind: 'review', patches }] : [],
      ...(severity === undefined ? {} : { severity }),
    };
  }
}

/** Tabs of Learn pages, text fragments, and the top of the page, which every browser knows. */
function leadsBeyondAnchors(fragment: string): boolean {
  return /^(?:tab\/|:~:|top$)/i.test(fragment);
}

/** Whatever would end a target, or the cell that it stands in. */
function encodePath(path: string): string {
  return path.replace(/[\s()<>|\\]/g, each =>
    encodeURIComponent(each).replace('(', '%28').replace(')', '%29'),
  );
}
