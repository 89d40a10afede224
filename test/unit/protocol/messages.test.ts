import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHostMessage } from '../../../src/protocol/host-messages';
import {
  COMMANDS,
  readRequestNumber,
  readSavedScope,
  readWebviewMessage,
} from '../../../src/protocol/webview-messages';
import { runs } from '../../support/runs';
import { hostMessages, webviewMessages } from './support/samples';
import { spoilt, withExtras } from './support/spoil';

const directions = {
  'from the host': {
    read: readHostMessage,
    samples: hostMessages,
    leniency: {
      optional: ['head', 'source', 'ownerSource'],
      nullable: [
        ...['section', 'number', 'box', 'owner', 'source', 'ownerSource', 'parent', 'lead', 'implementer'],
        ...['accountability', 'message'],
      ],
    },
  },
  'from a webview': {
    read: readWebviewMessage,
    samples: webviewMessages,
    leniency: { optional: [], nullable: ['subItem'] },
  },
} as const;

for (const [direction, { read, samples, leniency }] of Object.entries(directions)) {
  describe(`a message ${direction}`, () => {
    for (const sample of samples) {
      it(`is read as it is: ${sample.type}`, () => {
        assert.deepEqual(read(structuredClone(sample)), sample);
      });

      it(`is none where a field is missing or of another type: ${sample.type}`, () => {
        for (const { at, value } of spoilt(sample, leniency)) {
          assert.equal(read(value), undefined, at);
        }
      });

      it(`brings nothing in beside its fields: ${sample.type}`, () => {
        const message = read(withExtras(sample));
        assert.deepEqual(message, sample);
        assert.equal(Object.getPrototypeOf(message), Object.prototype);
      });
    }

    it('is none where its type is a key that every object has', () => {
      for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'Ready']) {
        assert.equal(read(JSON.parse(`{"type": "${type}"}`)), undefined);
      }
    });

    it('never throws, whatever comes, and is the same when it is read again', () => {
      const damaged = fc
        .tuple(fc.constantFrom(...samples), fc.string(), fc.anything())
        .map(([sample, key, value]): unknown => ({ ...sample, [key]: value }));
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.anything(), damaged), data => {
          const message = read(data);
          assert.deepEqual(message && read(message), message);
        }),
        runs(500),
      );
    });
  });
}

describe('sections in a message', () => {
  const [, file] = hostMessages;
  const withParents = (...parents: (number | null)[]) => {
    assert.ok(file?.type === 'file');
    const sections = parents.map(parent => ({ heading: 'x', depth: 2, parent }));
    return readHostMessage({ ...file, head: { ...file.head, sections } });
  };

  it('stand behind the one around them: no way from a section outwards goes on for ever', () => {
    assert.ok(withParents(null, 0, 1, 0));
    assert.equal(withParents(0), undefined);
    assert.equal(withParents(1, null), undefined);
    assert.equal(withParents(null, 2, 1), undefined);
  });
});

describe('a text from a webview', () => {
  it('is refused where nobody can have typed it', () => {
    const texts = ['uri', 'id', 'expected', 'source', 'text', 'owner'];
    let tried = 0;
    for (const sample of webviewMessages) {
      for (const field of texts.filter(each => each in sample)) {
        assert.ok(readWebviewMessage({ ...sample, [field]: 'x'.repeat(100_000) }), field);
        assert.equal(readWebviewMessage({ ...sample, [field]: 'x'.repeat(100_001) }), undefined, field);
        tried++;
      }
    }
    assert.equal(tried, 15);
  });

  it('names only commands of the dashboard', () => {
    for (const command of COMMANDS) {
      assert.ok(readWebviewMessage({ type: 'run', command }));
    }
    for (const command of ['workbench.action.terminal.new', 'toString', '__proto__', '']) {
      assert.equal(readWebviewMessage({ type: 'run', command }), undefined);
    }
  });
});

describe('the number of a request', () => {
  it('is found in what is no message, so that it can be refused', () => {
    assert.equal(readRequestNumber({ type: 'edit', request: 4, source: 1 }), 4);
    for (const none of [undefined, null, 'x', {}, { request: -1 }, { request: '4' }, { request: 0.5 }]) {
      assert.equal(readRequestNumber(none), undefined);
    }
  });
});

describe('the scope that a webview saved', () => {
  it('comes back with its file', () => {
    for (const scope of [
      { kind: 'workspace' },
      { kind: 'summary' },
      { kind: 'file', uri: 'file:///one.md' },
      { kind: 'editor', uri: 'file:///one.md' },
    ]) {
      assert.deepEqual(readSavedScope({ scope, view: { any: 'thing' } }), scope);
    }
  });

  it('is none in anything else', () => {
    for (const kind of ['file', 'editor', 'folder', '__proto__', 1, null]) {
      assert.equal(readSavedScope({ scope: { kind } }), undefined);
    }
    fc.assert(
      fc.property(fc.anything(), state => assert.equal(readSavedScope(state), undefined)),
      runs(200),
    );
  });
});
