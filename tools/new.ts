/**
 * `npm run new -- mutation|event|refusal …`: writes the files and entries that one of them needs. A new
 * mutation gets a test that fails until it is written. The compiler and `npm run check` report what is
 * left to do.
 */
import { CommandError } from './src/command-error.ts';
import { newEvent } from './src/new/new-event.ts';
import { newMutation } from './src/new/new-mutation.ts';
import { newRefusal } from './src/new/new-refusal.ts';
import { PendingFiles } from './src/new/pending-files.ts';
import { runCommand } from './src/run-command.ts';

const usage = `Usage:
  npm run new -- mutation <service> <field>, as in "mutation orders changeGiftNote"
  npm run new -- event <service> <fact>, as in "event orders gift-note-changed"
  npm run new -- refusal <service> <Name> <field> <message>, as in
    "refusal billing AccountClosed deposit 'The account is closed. Open another one.'"`;

await runCommand(async (root, [kind, service = '', name = '', mutation = '', message = '']) => {
  const files = new PendingFiles(root);
  if (kind === 'mutation' && name) newMutation(files, { service, name });
  else if (kind === 'event' && name) newEvent(files, { service, name });
  else if (kind === 'refusal' && message) newRefusal(files, { service, name, mutation, message });
  else throw new CommandError(usage);
  return files.write();
});
