/**
 * `npm run new -- mutation|event|refusal …`: writes what the guide lists for one of them, with a test
 * that fails until it is written. The compiler and `npm run check` name what is left to do.
 */
import { scaffold } from './src/new/scaffold.ts';
import { runCommand } from './src/run-command.ts';

await runCommand(scaffold);
