import { crashPoints, namesIn } from './points.ts';

describe('the crash points', () => {
  it('are those of the code: what stands for any service is one of each', () => {
    expect(
      namesIn(`crashPoint(\`\${group}/consumer/taken\`); crashPoint('gateway/live/made');`),
    ).toEqual([
      'users/consumer/taken',
      'inventory/consumer/taken',
      'orders/consumer/taken',
      'billing/consumer/taken',
      'delivery/consumer/taken',
      'gateway/live/made',
    ]);
    expect(namesIn('export function crashPoint(point: string): void {}')).toEqual([]);
  });

  it('lie before and after a commit, a publication, a kept place, a reply and a timer', async () => {
    const names = (await crashPoints()).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'orders/work/done',
        'orders/work/committed',
        'orders/relay/read',
        'orders/relay/sent',
        'orders/consumer/handled',
        'orders/consumer/committed',
        'orders/timer/due',
        'gateway/http/answered',
      ]),
    );
  });

  it('are none of a consumer where a service has none', async () => {
    const names = (await crashPoints()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('users/consumer/'))).toEqual([]);
  });
});
