import { CommandError } from '../command-error.ts';
import { newEvent } from './new-event.ts';
import { newMutation } from './new-mutation.ts';
import { newRefusal } from './new-refusal.ts';
import { PendingFiles } from './pending-files.ts';

const usage = `Usage:
  npm run new -- mutation <service> <field>, as in "mutation orders changeGiftNote"
  npm run new -- event <service> <fact>, as in "event orders gift-note-changed"
  npm run new -- refusal <service> <Name> <field> <message>, as in
    "refusal billing AccountClosed deposit 'The account is closed. Open another one.'"`;

/** Writes the files and entries of one kind of thing. Returns the files. Throws CommandError. */
export async function scaffold(root: string, args: readonly string[]): Promise<string[]> {
  const [kind, service = '', name = '', mutation = '', message = ''] = args;
  const files = new PendingFiles(root);
  if (kind === 'mutation' && name) newMutation(files, { service, name });
  else if (kind === 'event' && name) newEvent(files, { service, name });
  else if (kind === 'refusal' && message) newRefusal(files, { service, name, mutation, message });
  else throw new CommandError(usage);
  return files.write();
}
