import process from 'node:process';
import { run } from './run';
import { standardIo } from './standardIo';

// Not `process.exit`: it would cut off what a pipe has not taken yet.
process.exitCode = await run(process.argv.slice(2), standardIo());
