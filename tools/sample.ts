import { runMain } from './lib/stop';
import { freshSample } from './lib/workspace';

// For F5, which opens the same copy of the sample workspace as `npm start`.
runMain(async () => {
  console.log(await freshSample());
  return 0;
});
