import Mocha from 'mocha';
import { CountingReporter } from './counts';

// For `mocha --require`: a reporter that is loaded by its path would have to be a default export.
Object.assign(Mocha.reporters, { spec: CountingReporter, Spec: CountingReporter });
