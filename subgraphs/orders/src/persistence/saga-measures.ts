import type { MikroORM } from '@mikro-orm/postgresql';
import type { Measures } from '@souk/platform/service/measures';

type Figures = { readonly sagas_running: number; readonly saga_oldest_step_age_seconds: number };

/** One that waits for the buyer's approval is not late until that time is over. */
const figures = `
  select count(*)::float8 as sagas_running,
    coalesce(max(extract(epoch from now() - coalesce(
      (checkout->'runs'->-1->>'startedAt')::timestamptz, placed_at))) filter (
        where coalesce((checkout->>'holdUntil')::timestamptz, '-infinity') < now()), 0)::float8
      as saga_oldest_step_age_seconds
  from orders where wake_at is not null and not (checkout->>'done')::boolean`;

/** What orders measures of its checkouts: the times of their steps, and those under way. */
export function sagaMeasures(orm: MikroORM): Measures {
  return {
    durations: [
      {
        name: 'saga_step_duration_seconds',
        help: 'Time of a step of a checkout, from its first command to its end.',
        message: 'checkout step',
        labels: ['step', 'outcome'],
      },
      {
        name: 'saga_duration_seconds',
        help: 'Time of a checkout, from the order to its end.',
        message: 'checkout ended',
        labels: ['outcome'],
      },
    ],
    gauges: {
      helps: {
        sagas_running: 'Checkouts that have not ended.',
        saga_oldest_step_age_seconds:
          'Time since the last new step of the checkout that has waited longest; without those that wait for the approval of a buyer.',
      },
      read: async () => {
        const [found] = await orm.em.fork().execute<Figures[]>(figures);
        if (!found) throw new Error('The checkouts were not counted.');
        return found;
      },
    },
  };
}
