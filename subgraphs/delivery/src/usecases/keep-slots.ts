import type { Work } from '@souk/platform/messaging/work';
import { type SlotPlan, slotsAhead } from '../domain/slot-plan.ts';
import { addSlots } from '../persistence/add-slots.ts';
import type { Tells } from './tell.ts';

/** Adds the slots of the plan that are missing. Again, and by several at once: nothing more. */
export function keepSlots({ em, now }: Work<Tells>, plan: SlotPlan): Promise<void> {
  return addSlots(em, slotsAhead(plan, now), plan.capacity);
}
