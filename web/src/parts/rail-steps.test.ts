import { railSteps } from './rail-steps.ts';

it('the steps of an order have the first time at which it reached them', () => {
  const events = [
    { status: 'NEW', at: '10:00' },
    { status: 'PROCESSING', at: '10:01' },
    { status: 'PAID', at: '10:02' },
    { status: 'PAID', at: '10:03' },
  ];
  const reached = railSteps(events).flatMap(({ status, at }) => (at ? [[status, at]] : []));
  expect(reached).toEqual([
    ['NEW', '10:00'],
    ['PAID', '10:02'],
  ]);
});
