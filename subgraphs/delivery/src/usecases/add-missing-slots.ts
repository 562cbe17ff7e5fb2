import type { Work } from '@souk/platform/messaging/work';
import { type SlotPlan, slotsAhead, type WallClock } from '../domain/slot-plan.ts';
import { addSlots } from '../persistence/add-slots.ts';
import type { PublishedEvents } from './publish.ts';

/** Adds the slots of the plan that are missing, each once, however many processes run this. */
export function addMissingSlots(
  { em, now }: Work<PublishedEvents>,
  plan: SlotPlan,
  clock: WallClock,
): Promise<void> {
  return addSlots(em, slotsAhead(plan, clock, now), plan.capacity);
}
