import type { Finding, Fix } from '../core/checks/finding';
import { textOf } from '../core/checks/message';
import { Regions, withFixes, type CheckFormat } from './check-format';

/** A public interface: fields may be added, never renamed or removed. Each finding stands on a line of its own. */
export const checkJsonFormat: CheckFormat = {
  file: checked => {
    const regions = new Regions(checked.text);
    return Array.from(withFixes(checked), finding =>
      JSON.stringify(findingJson(checked.path, finding, regions)),
    ).join(',\n');
  },
  *document(files, errors) {
    yield '{"schemaVersion":1,\n"findings":[';
    for (const [index, file] of files.entries()) {
      yield `${index === 0 ? '' : ','}\n${file}`;
    }
    yield `],\n"errors":${JSON.stringify(errors.map(({ path, message }) => ({ path, message })))}}\n`;
  },
};

function findingJson(path: string, { span, code, severity, message, fixes }: Finding, regions: Regions) {
  return {
    path,
    ...regions.of(span),
    start: span.start,
    end: span.end,
    code,
    severity,
    message: textOf(message),
    fixes: fixes.map(fixJson),
  };
}

function fixJson({ title, kind, patches }: Fix) {
  return {
    title: textOf(title),
    preferred: kind === 'safe',
    edits: patches.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })),
  };
}
