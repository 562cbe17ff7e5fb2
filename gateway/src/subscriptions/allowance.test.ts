import { tokenFor } from '../testing/token.ts';
import { stock } from './testing/questions.ts';
import { change, listeners, Stage, transports } from './testing/stage.ts';

const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];

describe.each(transports)('what is asked within a minute, over %s', (_, listen) => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage(listen);
  });
  afterEach(() => stage.clear());

  it('costs a subscriber as much as whoever queries, and no more (GW-11)', async () => {
    const gateway = await stage.start({ rateLimit: { perUser: 2, perAddress: 2 } });
    const subscribe = (token?: string) =>
      stage.subscribe(gateway, {
        query: stock,
        variables: { ids: ['a'] },
        ...(token && { token }),
      });
    const first = await subscribe(ann);
    await listeners(gateway, 1);
    const [error] = await (await subscribe(ann)).refused;
    expect(error?.extensions.code).toBe('RATE_LIMITED');
    // Others are let in, and who listens already goes on, for nothing.
    await subscribe(bob);
    await subscribe();
    await listeners(gateway, 3);
    for (const total of [3, 4]) {
      await stage.depot.stock('a', total);
      expect(await change(first)).toMatchObject({ total });
    }
  });
});
