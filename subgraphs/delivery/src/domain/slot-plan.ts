/** When the shop delivers. Hours are UTC. */
export type SlotPlan = {
  readonly dayBeginsAtHour: number;
  readonly dayEndsAtHour: number;
  readonly slotHours: number;
  readonly daysAhead: number;
  /** How many deliveries a new slot has room for. */
  readonly capacity: number;
};

export type PlannedSlot = { readonly id: string; readonly from: Date; readonly to: Date };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The slots of the plan that begin now or later, earliest first, up to `daysAhead`. */
export function slotsAhead(plan: SlotPlan, now: Date): PlannedSlot[] {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const end = now.getTime() + plan.daysAhead * dayMs;
  const days = Array.from({ length: plan.daysAhead + 1 }, (_, day) => today + day * dayMs);
  return days
    .flatMap((day) => slotsOf(day, plan))
    .filter(({ from }) => from >= now && from.getTime() < end);
}

function slotsOf(day: number, { dayBeginsAtHour, dayEndsAtHour, slotHours }: SlotPlan) {
  const count = Math.floor((dayEndsAtHour - dayBeginsAtHour) / slotHours);
  return Array.from({ length: count }, (_, index) => {
    const from = new Date(day + (dayBeginsAtHour + index * slotHours) * hourMs);
    const to = new Date(from.getTime() + slotHours * hourMs);
    return { id: from.toISOString().slice(0, 'YYYY-MM-DDTHH'.length), from, to };
  });
}
