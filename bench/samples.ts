import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The step file of the sample workspace in the shape, and of about the size, of the first draft of the family. */
export function readSample(root: string): string {
  return readFileSync(join(root, 'test/workspace/docs/step-1-verify-every-sign-in.md'), 'utf8');
}

/**
 * Runs `work` with a folder of `count` files, each a little different, and removes it. `remark` stands in each: one
 * character beyond ASCII in it makes decoding take longer, as in most real documents.
 */
export function withFiles(
  sample: string,
  count: number,
  remark: string,
  work: (paths: readonly string[]) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'zt-bench-'));
  try {
    const paths = Array.from({ length: count }, (_, index) => {
      const path = join(folder, `step-${index}.md`);
      writeFileSync(path, `${sample}\nRevision ${index}${remark}\n`);
      return path;
    });
    work(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
