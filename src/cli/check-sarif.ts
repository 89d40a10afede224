import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKS } from '../core/checks/all-checks';
import type { Finding, Fix, Severity } from '../core/checks/finding';
import { textOf } from '../core/checks/message';
import type { Span } from '../core/text/span';
import { Regions, withFixes, type CheckFormat } from './check-format';
import type { PathError } from './find-files';
import { VERSION } from './version';

const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 (OASIS, errata 01), for code scanning services. */
export const sarifFormat: CheckFormat = {
  file: checked => {
    const regions = new Regions(checked.text);
    const location = { uri: uriOf(checked.path) };
    return Array.from(withFixes(checked), finding =>
      JSON.stringify(resultOf(finding, location, regions)),
    ).join(',\n');
  },
  *document(files, errors) {
    yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{\n`;
    yield `"tool":${JSON.stringify({ driver: driver() })},\n`;
    yield `"columnKind":"utf16CodeUnits",\n"invocations":[${JSON.stringify(invocation(errors))}],\n"results":[`;
    for (const [index, file] of files.entries()) {
      yield `${index === 0 ? '' : ','}\n${file}`;
    }
    yield ']}]}\n';
  },
};

interface Location {
  readonly uri: string;
}

function driver() {
  return {
    name: 'zt-steps',
    version: VERSION,
    rules: CHECKS.map(({ code, severity, templates }) => ({
      id: code,
      messageStrings: Object.fromEntries(
        Object.entries(templates).map(([name, text]) => [name, { text }] as const),
      ),
      help: { text: `docs/checks/${code}.md` },
      defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
    })),
  };
}

function invocation(errors: readonly PathError[]) {
  return {
    executionSuccessful: errors.length === 0,
    toolExecutionNotifications: errors.map(({ path, message }) => ({
      level: 'error',
      message: { text: plainText(message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

function resultOf({ code, severity, message, span, fixes }: Finding, location: Location, regions: Regions) {
  return {
    ruleId: code,
    ruleIndex: CHECKS.findIndex(check => check.code === code),
    level: LEVELS[severity],
    message: { text: plainText(textOf(message)) },
    locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(span, regions) } }],
    fixes: fixes.map(fix => fixOf(fix, location, regions)),
  };
}

function fixOf({ title, patches }: Fix, artifactLocation: Location, regions: Regions) {
  const replacements = patches.map(({ span, newText }) => ({
    deletedRegion: regionOf(span, regions),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: plainText(textOf(title)) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

function regionOf(span: Span, regions: Regions) {
  const { line, column, endLine, endColumn } = regions.of(span);
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Braces are placeholders in a message (section 3.11.5), and `[a](b)` is a link in it (3.11.6). */
function plainText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

/** Relative to where the command ran, as the path was, but without `./`: code scanning knows files without. */
function uriOf(path: string): string {
  return isAbsolute(path)
    ? pathToFileURL(path).href
    : path
        .replace(/^(?:\.\/)+/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
