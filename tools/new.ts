/**
 * `npm run new -- mutation|event|refusal …`: writes the files and entries that one of them needs. A new
 * mutation gets a test that fails until it is written. The compiler and `npm run check` report what is
 * left to do.
 */
import { scaffold } from './src/new/scaffold.ts';
import { runCommand } from './src/run-command.ts';

await runCommand(scaffold);
console.info(
  'Next: complete these files (CONTRIBUTING.md, "Add …"), then run npm run generate and npm run types.',
);
