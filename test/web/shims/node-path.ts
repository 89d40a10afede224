// What the tests of both hosts use of `node:path`, for paths that are absolute.

export function join(...parts: readonly string[]): string {
  return parts.join('/').replace(/\/+/g, '/');
}

export function dirname(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
