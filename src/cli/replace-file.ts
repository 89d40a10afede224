import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { FileError } from './file-error';

const WRITE_BITS = 0o222;

/**
 * Puts `after` in the place of a file that still holds `before`: at once and whole, or not at all. A symbolic link is
 * kept, and what it leads to is written.
 *
 * Everything here is synchronous: between the last look at the file and the rename, no other work of ours may come.
 *
 * @throws FileError when the file is no longer what was read, or is not to be written; it is untouched then.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): void {
  const target = fs.realpathSync(path);
  const info = fs.statSync(target);
  refuseUnwritable(target, info);
  // A name of its own, not one made of the file's: that could become too long.
  const temporary = join(dirname(target), `.zt-steps-${randomUUID()}.tmp`);
  try {
    writeLike(temporary, after, info);
    if (!fs.readFileSync(target).equals(before)) {
      throw new FileError('The file has changed since it was read; nothing was written.');
    }
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Renaming asks for no permission on the file itself, so it is asked here; root has all of them, but means the mode. */
function refuseUnwritable(target: string, info: fs.Stats): void {
  if (!info.isFile()) {
    throw new FileError('This is not a regular file.');
  }
  if ((info.mode & WRITE_BITS) === 0) {
    throw new FileError('The file is read-only.');
  }
  fs.accessSync(target, fs.constants.W_OK);
}

/** Writes a new file with the owner and mode of another, through to the disk. */
function writeLike(path: string, bytes: Uint8Array, info: fs.Stats): void {
  const handle = fs.openSync(path, 'wx', 0o600);
  try {
    fs.writeFileSync(handle, bytes);
    keepOwner(handle, info);
    // After the owner: a change of owner clears mode bits.
    fs.fchmodSync(handle, info.mode & 0o7777);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Only root may give files away. A person who may write a colleague's file becomes its owner by writing it. */
function keepOwner(handle: number, { uid, gid }: fs.Stats): void {
  const own = fs.fstatSync(handle);
  if (own.uid === uid && own.gid === gid) {
    return;
  }
  try {
    fs.fchownSync(handle, uid, gid);
  } catch {
    keepGroup(handle, own.uid, gid);
  }
}

function keepGroup(handle: number, uid: number, gid: number): void {
  try {
    fs.fchownSync(handle, uid, gid);
  } catch {
    // A group that this person is not in.
  }
}
