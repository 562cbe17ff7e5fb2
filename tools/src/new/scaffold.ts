import { newEvent } from './new-event.ts';
import { newMutation } from './new-mutation.ts';
import { newRefusal } from './new-refusal.ts';
import { PendingFiles } from './pending-files.ts';

/** Writes the files and entries of one kind of thing. Returns the files. Throws CommandError. */
export async function scaffold(root: string, args: readonly string[]): Promise<string[]> {
  const [kind, service = '', name = '', mutation = '', message = ''] = args;
  const files = new PendingFiles(root);
  if (kind === 'mutation') newMutation(files, { service, name });
  else if (kind === 'event') newEvent(files, { service, name });
  else newRefusal(files, { service, name, mutation, message });
  return files.write();
}
