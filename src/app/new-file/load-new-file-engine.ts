import type { NewFileEngine } from '../../core/new-file/new-file-engine';

/** Few people make a file in most sessions: what makes one is loaded with the first. */
export async function loadNewFileEngine(): Promise<NewFileEngine> {
  return (await import('../../core/new-file/new-file-engine')).newFileEngine;
}
