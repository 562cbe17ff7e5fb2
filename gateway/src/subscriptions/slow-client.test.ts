import { tokenFor } from '../testing/token.ts';
import { Harness, nextChange, untilListening } from './testing/harness.ts';

describe('a client that does not read', () => {
  const query = 'subscription { parcelsToHandle { event { seq message } parcel { id } } }';
  const large = 'x'.repeat(200_000);

  it('does not slow others down, and gets the last state of each entity when it reads again', async () => {
    const harness = new Harness();
    const token = await tokenFor('cleo', ['courier']);
    const gateway = await harness.start({ settings: { waitingMax: 4 } });
    const slow = await harness.subscribe(gateway, { query, token });
    const quick = await harness.subscribe(gateway, { query, token });
    await untilListening(gateway, 2);
    slow.pause();
    for (let sent = 0; !(await gateway.count('souk_live_conflated_total')); sent += 1) {
      await harness.backend.move(`p-${sent % 2}`, 'SENT', 'id-of-ann', large);
      expect(await nextChange(quick)).toMatchObject({ parcel: { id: `p-${sent % 2}` } });
    }
    slow.resume();
    const last = new Map([...harness.backend.parcels].map(([id, { version }]) => [id, version]));
    const seen = new Map<string, number>();
    while (![...last].every(([id, seq]) => seen.get(id) === seq)) {
      const { event, parcel } = await nextChange(slow);
      expect(event.seq).toBeGreaterThan(seen.get(parcel.id) ?? 0);
      seen.set(parcel.id, event.seq);
    }
    await harness.clear();
  });

  it('is ended when more entities change than fit its queue, and resumes with its cursor', async () => {
    const harness = new Harness();
    const gateway = await harness.start({ settings: { waitingMax: 4 } });
    const token = await tokenFor('ann');
    const mine =
      'subscription ($after: String) { myParcelsMoved(after: $after) { cursor event { seq message } parcel { id } } }';
    const slow = await harness.subscribe(gateway, { query: mine, token });
    await untilListening(gateway, 1);
    await harness.backend.move('p-0', 'SENT');
    let { cursor } = await nextChange(slow);
    slow.pause();
    const ended = () => gateway.count('souk_live_ended_total', { reason: 'slow' });
    let sent = 0;
    while (!(await ended())) await harness.backend.move(`p-${++sent}`, 'SENT', 'id-of-ann', large);
    slow.resume();
    expect(await slow.endErrors).toMatchObject([{ extensions: { code: 'TOO_SLOW' } }]);
    const seen: string[] = [];
    for (let ready = slow.waiting(); ready > 0; ready -= 1) {
      const message = await nextChange(slow);
      seen.push(message.parcel.id);
      cursor = message.cursor;
    }
    const again = await harness.subscribe(gateway, {
      query: mine,
      variables: { after: cursor },
      token,
    });
    while (seen.length < sent) seen.push((await nextChange(again)).parcel.id);
    expect(new Set(seen).size).toBe(sent);
    await harness.clear();
  });
});
