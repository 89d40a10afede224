import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, SHIPPED } from './bundles';
import { root } from './paths';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as its manifest has it. */
  readonly licence: string;
  /** The text that it brings along; nothing where it brings none. */
  readonly licenceText: string | undefined;
  readonly author: string | undefined;
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE_FILE = /^licen[cs]e(?:\.\w+)?$/i;

/** Every package of which something is read into a bundle that people get, each version once, sorted by name. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  const shipped = (await bundles(true)).filter(({ name }) => SHIPPED.has(name));
  const built = await Promise.all(
    shipped.map(({ options }) => build({ ...options, write: false, metafile: true })),
  );
  const folders = new Set(
    built
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .flatMap(path => PACKAGE.exec(path)?.[0] ?? []),
  );
  const byTitle = new Map(
    [...folders]
      .sort()
      .map(readPackage)
      .map(each => [titleOf(each), each]),
  );
  return [...byTitle.values()].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

export function titleOf({ name, version }: Pick<BundledPackage, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

function readPackage(folder: string): BundledPackage {
  const path = join(root, folder);
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as PackageManifest;
  const { name, version, license = 'none', author } = manifest;
  const file = readdirSync(path).find(entry => LICENCE_FILE.test(entry));
  return {
    name,
    version,
    licence: license,
    licenceText: file === undefined ? undefined : readFileSync(join(path, file), 'utf8'),
    author: typeof author === 'string' ? author : author?.name,
  };
}
