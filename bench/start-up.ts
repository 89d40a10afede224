import Module from 'node:module';
import { join } from 'node:path';

// A process of its own, which ends when the extension has started once: the second start of one process is faster.

interface Extension {
  activate(context: unknown): unknown;
}

/** Stands for all of VS Code's API: whatever is read, called or made of it is it again. */
const anything: unknown = new Proxy(Object.bind(undefined), {
  get: (_target, name) => {
    if (name === Symbol.iterator) return () => [][Symbol.iterator]();
    if (name === Symbol.toPrimitive) return () => '';
    // Not a promise that never comes.
    return name === 'then' ? undefined : anything;
  },
  // A bundle reads modules through an object that inherits from them.
  getPrototypeOf: () => anything as object,
  apply: () => anything,
  construct: () => anything as object,
});

/** Node's way to a module, which VS Code takes over too, to hand out its API. */
const modules = Module as unknown as { _load(request: string, ...others: unknown[]): unknown };
const load = modules._load.bind(modules);
modules._load = (request, ...others) => (request === 'vscode' ? anything : load(request, ...others));

const start = performance.now();
const extension = load(join(__dirname, 'extension/extension.js'), module, false) as Extension;
const afterLoad = performance.now();
extension.activate({
  subscriptions: [],
  workspaceState: anything,
  extensionUri: anything,
  extension: anything,
});
const end = performance.now();
process.stdout.write(JSON.stringify({ load: afterLoad - start, activate: end - afterLoad }));
process.exit(0);
