import { contains } from '../text/span';
import type { Check } from './check';
import type { Finding } from './finding';

/** Leaves out what yields to a finding of another check inside of it. @param findings Sorted by start. */
export function withoutYielding(checks: readonly Check[], findings: readonly Finding[]): readonly Finding[] {
  const codes = new Map(checks.map(({ code, yieldsTo = [] }) => [code, yieldsTo]));
  let first = 0;
  return findings.filter(({ code, span }) => {
    while ((findings[first]?.span.start ?? Infinity) < span.start) {
      first++;
    }
    const others = codes.get(code) ?? [];
    for (let at = first; others.length > 0 && (findings[at]?.span.start ?? span.end) < span.end; at++) {
      const other = findings[at];
      if (other !== undefined && others.includes(other.code) && contains(span, other.span)) {
        return false;
      }
    }
    return true;
  });
}
