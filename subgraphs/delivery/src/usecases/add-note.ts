import type { Work } from '@souk/platform/messaging/work';
import type { Delivery } from '../domain/delivery.ts';
import { type Tells, tell } from './tell.ts';

/** Tells everybody whom a delivery concerns what one of them says. */
export function addNote(work: Work<Tells>, delivery: Delivery, note: string): Promise<void> {
  return tell(work, delivery, [delivery.say(note, work.now)]);
}
