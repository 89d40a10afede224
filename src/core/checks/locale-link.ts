import { DEFAULT_SITE_URL } from '../links/link-target';
import type { Span } from '../text/span';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { languageOf } from './document-language';
import type { FixKind, Message, Problem } from './finding';
import type { FoundLink } from './found-links';
import { readMalformed } from './malformed-target';
import { message } from './message';
import { ownLinks } from './own-links';
import { isGuidance } from './profile';

const templates = {
  locale: 'The locale “{0}” shows every reader that language; without it Learn shows the reader’s own.',
  host: 'The host {0} is the old name of learn.microsoft.com, and only leads there.',
  both: 'The host {0} is the old name of learn.microsoft.com, and the locale “{1}” shows every reader that language.',
  removeLocale: 'Remove the locale “{0}”',
  changeHost: 'Change the host to learn.microsoft.com',
  changeBoth: 'Change the host to learn.microsoft.com, and remove the locale “{0}”',
} as const;

const OLD_HOST = 'docs.microsoft.com';
const NEW_HOST = 'learn.microsoft.com';
const LEARN = /^(?:https?:)?\/\/(docs|learn)\.microsoft\.com(?=[/?#]|$)/i;
/** `/en-us`, `/sr-latn-rs`: language, perhaps a script, country; once or several times. */
const LOCALE = /(?:\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=[/?#]|$))+/iy;
/** The same at the start of a root-relative link. Without it `/en-us//x` would lead to the host `x`. */
const ROOT_LOCALE = /(?:\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=\/))+(?=\/(?!\/))/iy;

/** A link into Microsoft Learn with the old host or a locale. */
interface LearnLink {
  /** The old host, as written; null for the new one and for a root-relative link. */
  readonly oldHost: Span | null;
  /** With the slash before it. */
  readonly locale: Span | null;
}

type Wish = 'remove' | 'ask' | 'keep';

/** `/en-us/` in a link to Microsoft Learn; the host `docs.microsoft.com`. */
export const localeLink: Check = {
  code: 'locale-link',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const isOnLearn = LEARN.test(context.options.siteUrl ?? DEFAULT_SITE_URL);
    const language = languageOf(context);
    const guidance = isGuidance(context.plan, context.options);
    for (const link of ownLinks(context)) {
      const found = readLearnLink(link, isOnLearn);
      if (found !== undefined) {
        yield* problems(context, found, wishFor(localeOf(context, found), language, guidance), guidance);
      }
    }
  },
};

function localeOf(context: CheckContext, { locale }: LearnLink): string {
  return locale === null ? '' : context.text(locale).slice(1).toLowerCase();
}

/** The host is always mended; a locale that a person decides on is a finding of its own. */
function* problems(
  context: CheckContext,
  { oldHost, locale }: LearnLink,
  wish: Wish,
  guidance: boolean,
): Iterable<Problem> {
  const safe = { oldHost, locale: wish === 'remove' ? locale : null };
  if (safe.oldHost !== null || safe.locale !== null) {
    yield problem(context, safe, 'safe', guidance);
  }
  if (wish === 'ask' && locale !== null) {
    yield problem(context, { oldHost: null, locale }, 'review', false);
  }
}

/** What is no target is first to become one: `broken-link` finds that. */
function readLearnLink(link: FoundLink, isOnLearn: boolean): LearnLink | undefined {
  const { source, target } = link;
  const at = (start: number, end: number): Span => ({ start: target.start + start, end: target.start + end });
  const host = LEARN.exec(source);
  const locale = host === null ? ROOT_LOCALE : LOCALE;
  const isLearns = host !== null || (isOnLearn && /^\/[^/]/.test(source));
  if (!isLearns || readMalformed(link) !== undefined) {
    return undefined;
  }
  const hostEnd = host?.[0].length ?? 0;
  locale.lastIndex = hostEnd;
  return {
    oldHost: host?.[1]?.toLowerCase() === 'docs' ? at(hostEnd - OLD_HOST.length, hostEnd) : null,
    locale: locale.test(source) ? at(hostEnd, locale.lastIndex) : null,
  };
}

/**
 * What is wanted of a locale. In a document that says that it is not in English, its own language is right, and another
 * one may be meant (a page that was never translated): a person decides. A team's plan without such words may link to
 * its team's language.
 */
function wishFor(locale: string, language: string, guidance: boolean): Wish {
  const primary = locale.replace(/-.*$/, '');
  if (locale === '' || primary === 'en' || language !== '') {
    const isForeign = locale !== '' && language !== '' && language !== 'en';
    return !isForeign ? 'remove' : primary === language ? 'keep' : 'ask';
  }
  return guidance ? 'remove' : 'keep';
}

function problem(
  context: CheckContext,
  { oldHost, locale }: LearnLink,
  kind: FixKind,
  isWarning: boolean,
): Problem {
  const span = { start: (oldHost ?? locale)?.start ?? 0, end: (locale ?? oldHost)?.end ?? 0 };
  const patches = [context.replace(span, oldHost === null ? '' : NEW_HOST)];
  const [words, title] = wordsFor(context, oldHost, locale);
  return {
    span,
    message: words,
    fixes: [{ title, kind, patches }],
    ...(isWarning ? {} : { severity: 'info' }),
  };
}

function wordsFor(context: CheckContext, oldHost: Span | null, locale: Span | null): [Message, Message] {
  const name = locale === null ? '' : context.text(locale).slice(1);
  if (oldHost === null) {
    return [message(templates.locale, name), message(templates.removeLocale, name)];
  }
  const host = context.text(oldHost);
  return locale === null
    ? [message(templates.host, host), message(templates.changeHost)]
    : [message(templates.both, host, name), message(templates.changeBoth, name)];
}
