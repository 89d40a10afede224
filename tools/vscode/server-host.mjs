#!/usr/bin/env node
// Takes the place of the desktop executable: runTests() starts it by its path alone.
import { register } from 'tsx/cjs/api';
import { createRequire } from 'node:module';

register();
createRequire(import.meta.url)('./server-host.ts');
