import { crashPoints, namesIn } from './crash-points.ts';

describe('the crash points', () => {
  it('are read from the code; a placeholder for the service gives one for each subgraph', () => {
    expect(
      namesIn(`crashPoint(\`\${group}/consumer/taken\`); crashPoint('gateway/live/made');`),
    ).toEqual([
      'users/consumer/taken',
      'inventory/consumer/taken',
      'orders/consumer/taken',
      'billing/consumer/taken',
      'delivery/consumer/taken',
      'notifications/consumer/taken',
      'analytics/consumer/taken',
      'gateway/live/made',
    ]);
    expect(namesIn('export function crashPoint(point: string): void {}')).toEqual([]);
  });

  it('lie before and after a commit, a publication, a stored offset, a reply and a timer', async () => {
    const names = (await crashPoints()).map(({ name }) => name);
    const commands = [
      'cancel-delivery',
      'amend-delivery',
      'release-stock',
      'refund-payment',
      'end',
    ];
    const steps = commands.flatMap((step) => [`before-${step}`, `after-${step}`]);
    expect(names).toEqual(
      expect.arrayContaining([
        'orders/work/done',
        'orders/work/committed',
        'orders/relay/read',
        'orders/relay/sent',
        'orders/consumer/handled',
        'orders/consumer/committed',
        'orders/timer/due',
        ...steps.map((step) => `orders/cancellation/${step}`),
        'notifications/webhook/claimed',
        'notifications/webhook/sent',
        'notifications/webhook/stored',
        'analytics/job/claimed',
        'analytics/job/computed',
        'billing/provider/before-call',
        'gateway/http/answered',
      ]),
    );
  });

  it('leave out the consumer of a service that consumes nothing, and the relay of one that publishes nothing', async () => {
    const names = (await crashPoints()).map(({ name }) => name);
    const never = ['users/consumer/', 'analytics/relay/'];
    expect(names.filter((name) => never.some((one) => name.startsWith(one)))).toEqual([]);
    expect(names).toContain('analytics/consumer/handled');
  });
});
