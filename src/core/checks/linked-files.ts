import { DEFAULT_SITE_URL, linkTargetOf, type LinkTarget } from '../links/link-target';
import type { StepPlan } from '../objectives/step-plan';
import { CheckContext } from './check-context';
import { isCheckedFile } from './file-targets';
import type { FoundLink } from './found-links';
import { readMalformed } from './malformed-target';

/**
 * The files that `fileExists` will be asked for, each once: who has to ask a slow file system asks before the checks
 * run, which wait for nothing.
 */
export function linkedFiles(plan: StepPlan): readonly string[] {
  const paths = new CheckContext(plan, {}).links.flatMap(link => {
    const target = link.kind === 'address' || readMalformed(link) !== undefined ? undefined : targetOf(link);
    return target?.kind === 'file' && isCheckedFile(target.path, link.isImage) ? [target.path] : [];
  });
  return [...new Set(paths)];
}

/** Before punctuation a backslash is an escape (CommonMark 0.31, section 2.4). */
export function targetOf({ source }: FoundLink, siteUrl = DEFAULT_SITE_URL): LinkTarget {
  return linkTargetOf(source.replace(/\\([!-/:-@[-`{-~])/g, '$1'), siteUrl);
}
