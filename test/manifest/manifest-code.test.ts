import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { findFiles } from '../../tools/lib/find-files';
import { root } from '../../tools/lib/paths';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const PREFIX = 'zeroTrustSteps.';
/** What rows of the tree and quick fixes run: with an argument that no person can give. */
const INTERNAL = ['addToDictionary', 'changeWordEverywhere', 'noteCorrection', 'openObjective'];

const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const { contributes } = JSON.parse(manifestText) as Manifest;
const contributed = contributes.commands.map(({ command }) => command);
const files = findFiles(join(root, 'src'), '.ts').map(path =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
);
const nodes = files.flatMap(nodesOf);
const constants = new Map(
  nodes.filter(ts.isVariableDeclaration).flatMap(({ name, initializer }) => {
    return initializer !== undefined && ts.isStringLiteral(initializer)
      ? [[name.getText(), initializer.text] as const]
      : [];
  }),
);
const calls = nodes.filter(ts.isCallExpression);

function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, child => {
    found.push(...nodesOf(child));
  });
  return found;
}

/** The text of a literal, or of a constant that is one. */
function textOf(node: ts.Node | undefined): string | undefined {
  return node === undefined
    ? undefined
    : ts.isStringLiteral(node)
      ? node.text
      : constants.get(node.getText());
}

/** The arguments of calls of functions and methods of that name. */
function argumentsOf(name: RegExp): (readonly ts.Expression[])[] {
  return calls
    .filter(({ expression }) =>
      name.test(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()),
    )
    .map(call => call.arguments);
}

function own(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter(text => text?.startsWith(PREFIX) === true))].sort() as string[];
}

/** Settings that are read of our section: `getConfiguration(SECTION, …)`, at once or kept in `settings`. */
function settingsRead(): string[] {
  const joined = argumentsOf(/^joinedList$/)
    .filter(([section]) => section?.getText() === 'SECTION')
    .map(([, name]) => textOf(name));
  const read = calls.flatMap(({ expression, arguments: [name] }) =>
    ts.isPropertyAccessExpression(expression) &&
    /^(?:get|inspect|update)$/.test(expression.name.text) &&
    /^(?:settings|vscode\.workspace\s*\.getConfiguration\(SECTION\b.*\))$/s.test(
      expression.expression.getText(),
    )
      ? [textOf(name)]
      : [],
  );
  return own([...joined, ...read].map(name => (name === undefined ? undefined : `${PREFIX}${name}`)));
}

describe('the manifest and the code', () => {
  const registered = own(argumentsOf(/^register(?:Command)?$/).map(([id]) => textOf(id)));

  it('have the same commands, but for those that are run with what only code can give', () => {
    const internal = registered.filter(id => !contributed.includes(id));
    assert.deepEqual(
      internal,
      INTERNAL.map(id => PREFIX + id),
    );
    assert.deepEqual(
      contributed.filter(id => !registered.includes(id)),
      [],
    );
  });

  it('run no command of ours that nobody has registered, and each that is not contributed', () => {
    const executed = argumentsOf(/^executeCommand$/).map(([id]) => textOf(id));
    const ofActions = argumentsOf(/^commandAction$/).map(([, id]) => textOf(id));
    const given = nodes
      .filter(ts.isPropertyAssignment)
      .filter(({ name }) => name.getText() === 'command')
      .map(({ initializer }) => textOf(initializer));
    const run = own([...executed, ...ofActions, ...given]);
    assert.deepEqual(
      run.filter(id => !registered.includes(id) && !id.endsWith('.focus')),
      [],
    );
    assert.deepEqual(
      INTERNAL.filter(id => !run.includes(PREFIX + id)),
      [],
    );
  });

  it('have the same settings', () => {
    assert.deepEqual(settingsRead(), Object.keys(contributes.configuration.properties).sort());
  });

  it('have the same keys for conditions: none is set that nothing asks for', () => {
    const set = own(argumentsOf(/^setContext$/).map(([key]) => textOf(key)));
    assert.ok(set.length > 5);
    const asked = new Set(
      [...manifestText.matchAll(/"(?:when|enablement)": "([^\n]*)"/g)].flatMap(([, condition]) =>
        [...condition!.matchAll(/zeroTrustSteps\.\w+/g)].map(([key]) => key),
      ),
    );
    assert.deepEqual(
      set.filter(key => !asked.has(key)),
      [],
    );
  });
});
