import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { findFiles } from './find-files';
import { dist, expectedFindings, root } from './paths';
import { copyWorkspace, temporaryFolder } from './workspace';

/** Step files beside those of the sample workspace, and what the command line finds in all of them. */
export interface ExpectedFindings {
  /** Texts by path in the workspace. */
  readonly documents: Readonly<Record<string, string>>;
  /** As `zt-steps check --json` prints them. */
  readonly findings: readonly { readonly path: string; readonly code: string }[];
}

/** The documents with which each check is tested. */
const fixtures = join(root, 'test/fixtures/checks');

/** Asks Node what is found, so that another host can be held to it. The command line must have been built. */
export async function writeExpectedFindings(): Promise<void> {
  const workspace = await copyWorkspace(await temporaryFolder('findings'));
  const files = findFiles(fixtures, '.md').filter(file => !file.endsWith('.after.md'));
  const documents: Record<string, string> = {};
  for (const file of files) {
    const path = `fixtures/${relative(fixtures, file).replaceAll('\\', '/')}`;
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    cpSync(file, join(workspace, path));
    documents[path] = readFileSync(file, 'utf8');
  }
  const { findings } = JSON.parse(await check(workspace, Object.keys(documents))) as Pick<
    ExpectedFindings,
    'findings'
  >;
  mkdirSync(dirname(expectedFindings), { recursive: true });
  writeFileSync(expectedFindings, JSON.stringify({ documents, findings } satisfies ExpectedFindings));
}

function check(workspace: string, documents: readonly string[]): Promise<string> {
  const args = [join(dist, 'cli.js'), 'check', '--json', 'docs', 'drafts', 'plans', ...documents];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: workspace, maxBuffer: 1e8 }, (error, output) => {
      // Code 1 says that something was found.
      if (error !== null && error.code !== 1) reject(new Error('zt-steps failed.', { cause: error }));
      else resolve(output);
    });
  });
}
