import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { CHECKS } from '../../src/core/checks/all-checks';
import { applyPatches } from '../../src/core/text/text-patch';
import { fixText } from '../support/checks';
import { cli, Sandbox, stepFile, todoRow } from './harness';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fromOne = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Plain text (3.11.5): braces stand in pairs. */
const message = v.strictObject({ text: v.pipe(v.string(), v.regex(/^(?:[^{}]|\{\{|\}\})+$/)) });
/** A URI reference (3.4.3): nothing in it that has to be escaped. */
const artifactLocation = v.strictObject({ uri: v.pipe(v.string(), v.regex(/^[\w.~:/?#@!$&'()*+,;=%-]+$/)) });
const region = v.strictObject({
  startLine: fromOne,
  startColumn: fromOne,
  endLine: fromOne,
  endColumn: fromOne,
  charOffset: count,
  charLength: count,
});
const level = v.picklist(['none', 'note', 'warning', 'error']);
const physicalLocation = v.strictObject({ artifactLocation, region });

/** What section 3 of SARIF 2.1.0 (OASIS) says of the objects that are written here, where its JSON schema is silent. */
const sarif = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.pipe(v.string(), v.nonEmpty()),
          version: v.pipe(v.string(), v.nonEmpty()),
          rules: v.array(
            v.strictObject({
              id: v.pipe(v.string(), v.nonEmpty()),
              messageStrings: v.record(
                v.string(),
                v.strictObject({ text: v.pipe(v.string(), v.nonEmpty()) }),
              ),
              help: message,
              defaultConfiguration: v.strictObject({ enabled: v.boolean(), level }),
            }),
          ),
        }),
      }),
      columnKind: v.literal('utf16CodeUnits'),
      invocations: v.tuple([
        v.strictObject({
          executionSuccessful: v.boolean(),
          toolExecutionNotifications: v.array(
            v.strictObject({
              level,
              message,
              locations: v.array(v.strictObject({ physicalLocation: v.strictObject({ artifactLocation }) })),
            }),
          ),
        }),
      ]),
      results: v.array(
        v.strictObject({
          ruleId: v.string(),
          ruleIndex: count,
          level,
          message,
          locations: v.tuple([v.strictObject({ physicalLocation })]),
          fixes: v.array(
            v.strictObject({
              description: message,
              artifactChanges: v.tuple([
                v.strictObject({
                  artifactLocation,
                  replacements: v.pipe(
                    v.array(
                      v.strictObject({
                        deletedRegion: region,
                        insertedContent: v.strictObject({ text: v.string() }),
                      }),
                    ),
                    v.minLength(1),
                  ),
                }),
              ]),
            }),
          ),
        }),
      ),
    }),
  ]),
});

const text = stepFile(
  todoRow('1. Walk'),
  '| [] | {0} | [a](b) | link |',
  '|',
  '| [ ] | 3. 👍 | Guide | [a](b) | c |',
  '| <input {x} [a](b)',
);

/** The JSON schema of SARIF 2.1.0, as services that read such logs use it. */
function schema(): ValidateFunction {
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // One of its patterns is none under the flag `u`.
  const ajv = new Ajv({ allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
}

describe('zt-steps check --sarif', () => {
  let sandbox: Sandbox;
  let isValid: ValidateFunction;
  before(() => (isValid = schema()));
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  async function check(...paths: string[]) {
    const { code, stdout } = await cli('check', '--sarif', ...paths);
    const written: unknown = JSON.parse(stdout);
    isValid(written);
    assert.deepEqual(isValid.errors, null);
    const log = v.parse(sarif, written);
    return { code, run: log.runs[0] };
  }

  it('writes what the standard asks for, with a rule for each check', async () => {
    const { code, run } = await check(sandbox.write('a folder/step 1 ü.md', text));
    assert.equal(code, 1);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      CHECKS.map(check => check.code),
    );
    assert.ok(run.results.length >= 3);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.match(
        locations[0].physicalLocation.artifactLocation.uri,
        /^file:\/\/\/.*\/a%20folder\/step%201%20%C3%BC\.md$/,
      );
    }
    assert.deepEqual(run.invocations[0], { executionSuccessful: true, toolExecutionNotifications: [] });
  });

  it('names files from where it ran, and without a dot', async () => {
    const { run } = await check('./test/workspace/docs/step-1-verify-every-sign-in.md');
    const [result] = run.results;
    const { uri } = result!.locations[0].physicalLocation.artifactLocation;
    assert.equal(uri, 'test/workspace/docs/step-1-verify-every-sign-in.md');
  });

  it('gives fixes that make of the document what “fix” does', async () => {
    const { run } = await check(sandbox.write('step.md', text));
    const safe = new Set(['malformed-checkbox', 'stray-pipe', 'missing-cells']);
    const patches = run.results
      .filter(({ ruleId }) => safe.has(ruleId))
      .flatMap(({ fixes }) => fixes[0]!.artifactChanges[0].replacements)
      .map(({ deletedRegion: { charOffset, charLength }, insertedContent }) => {
        const span = { start: charOffset, end: charOffset + charLength };
        return { span, expected: text.slice(span.start, span.end), newText: insertedContent.text };
      });
    assert.ok(patches.length >= 3);
    assert.equal(applyPatches(text, patches), fixText(text).text);
  });

  it('names what could not be read', async () => {
    const { code, run } = await check(sandbox.at('no {file}.md'));
    assert.equal(code, 2);
    const [invocation] = run.invocations;
    assert.equal(invocation.executionSuccessful, false);
    assert.deepEqual(
      invocation.toolExecutionNotifications.map(each => [each.level, each.message.text]),
      [['error', 'There is no such file or folder.']],
    );
  });
});
