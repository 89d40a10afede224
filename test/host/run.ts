import Mocha from 'mocha';
import { CountingReporter } from '../../tools/mocha/counts';
import { Unhandled } from './support/unhandled';

/**
 * Runs the suite inside the extension host. The bundle passes in what loads its test files, for mocha must have put
 * `describe` and `it` in place before any of them is loaded.
 */
export function runSuite(loadTests: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: CountingReporter, ...grep() });
  const unhandled = new Unhandled();
  process.on('unhandledRejection', (reason, promise) => unhandled.rejected(promise, reason));
  process.on('rejectionHandled', promise => unhandled.handled(promise));
  process.on('uncaughtException', error => unhandled.thrown(error));
  mocha.rootHooks({ afterAll: () => unhandled.assertNone() });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  loadTests();
  return new Promise((resolve, reject) => {
    mocha.run(failures => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}

function grep(): { grep?: string } {
  const pattern = process.env['ZT_GREP'];
  return pattern === undefined || pattern === '' ? {} : { grep: pattern };
}
