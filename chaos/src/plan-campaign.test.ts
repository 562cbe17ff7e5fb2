import { planCampaign } from './plan-campaign.ts';

const all = { rounds: null, from: 1, points: null, only: '', oneHost: false, seed: 1 };

describe('planning a campaign', () => {
  it('kills three times at a crash point, and once in the migrations', async () => {
    const names = await planCampaign({ ...all, only: 'orders/' });
    expect(names.filter((name) => name.startsWith('orders/relay/sent'))).toHaveLength(3);
    expect(names.filter((name) => name.startsWith('orders/migrations'))).toHaveLength(1);
  });

  it('chooses the same cases again for the same seed', async () => {
    const names = await planCampaign({ ...all, points: 5 });
    expect(new Set(names).size).toBe(5);
    expect(await planCampaign({ ...all, points: 5 })).toEqual(names);
  });

  it('refuses options that select no crash point', async () => {
    await expect(planCampaign({ ...all, only: 'no such point' })).rejects.toThrow(
      'No crash point matches "no such point".',
    );
  });
});
