/** Why a file could not be read or written, in words for the person who asked. */
export class FileError extends Error {}

const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'There is no such file or folder.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EROFS: 'The file system is read-only.',
  EISDIR: 'This is a folder.',
  ELOOP: 'Too many symbolic links.',
  ENAMETOOLONG: 'The name is too long.',
  ENOSPC: 'There is no space left on the device.',
  EMFILE: 'Too many files are open.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'This is not valid UTF-8.',
  ERR_FS_FILE_TOO_LARGE: 'The file is too large.',
  ERR_STRING_TOO_LONG: 'The file is too large.',
};

/** The message for an error of the file system or the decoder. Anything else is a fault of ours and is thrown on. */
export function messageOf(error: unknown): string {
  if (error instanceof FileError) {
    return error.message;
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return KNOWN[error.code] ?? error.message;
  }
  throw error;
}
