import { readDictionary } from './cli/dictionary';
import { run } from './cli/run';
import { processInput } from './cli/input';
import { processOutput } from './cli/output';

// Only the exit code is set: an explicit exit would cut off what a pipe has not taken yet.
void run(process.argv.slice(2), processOutput(), processInput, readDictionary).then(code => {
  process.exitCode = code;
});
