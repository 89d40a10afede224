import assert from 'node:assert/strict';
import { fileModelOf } from '../../src/app/dashboard/file-model';
import type { StepDocument } from '../../src/app/steps/step-store';
import { readHostMessage, type HostMessage } from '../../src/protocol/host-messages';
import type { FileModel } from '../../src/protocol/model';
import { PlanState } from '../../src/webview/state/plan';
import { planOf } from './plan';

export const nameOf = (uri: string): string => uri.replace('file:///', '');

export function documentOf(source: string, uri = 'file:///docs/one.md'): StepDocument {
  return { uri, base: { text: source, version: null }, plan: planOf(source) };
}

/** What a webview is told of a text. */
export function modelOf(source: string, uri?: string, revision = 1): FileModel {
  return fileModelOf(documentOf(source, uri), revision, nameOf);
}

/** The message as it arrives at the other side: it must be one for that side's guard. */
export function delivered(message: HostMessage): HostMessage {
  const read = readHostMessage(JSON.parse(JSON.stringify(message)));
  assert.deepEqual(read, message);
  return read;
}

/** A webview as far as files go: takes in messages, and fails on one that its guard refuses. */
export class Receiver {
  readonly plan = new PlanState();
  readonly messages: HostMessage[] = [];

  readonly receive = (message: HostMessage): void => {
    const read = delivered(message);
    this.messages.push(read);
    if (read.type === 'file' || read.type === 'splice' || read.type === 'removed') {
      this.plan.apply(read);
    }
  };

  /** The messages since the last call, by kind and file: `splice one.md`. */
  take(): string[] {
    return this.messages.splice(0).map(message => {
      switch (message.type) {
        case 'file':
          return `file ${message.head.name}`;
        case 'splice':
          return `splice ${nameOf(message.uri)}`;
        case 'removed':
          return `removed ${message.uris.map(nameOf).join(' ')}`;
        default:
          return message.type;
      }
    });
  }
}
