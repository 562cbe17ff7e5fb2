import { type LoginAttempt, LoginLimits } from './login-limits.ts';

const stranger = '192.0.2.1';
const owner = '198.51.100.7';

const checks = { right: async () => 'ann', wrong: async () => null };
type Password = keyof typeof checks;

let limits: LoginLimits;
beforeEach(() => {
  limits = new LoginLimits();
});

/** Attempts a login as Ann through the gateway. Returns the user, null, or seconds to wait. */
function attempt(password: Password, more: Partial<LoginAttempt> = {}) {
  const attempt = { name: 'ann', from: stranger, isRelayed: true, knownDevice: null, ...more };
  const waiting = ({ retryAfterSeconds }: { retryAfterSeconds: number }) => retryAfterSeconds;
  return limits.attempt(attempt, checks[password]).catch(waiting);
}

async function guess(count: number, more: Partial<LoginAttempt> = {}) {
  for (let n = 0; n < count; n += 1) await attempt('wrong', more);
}

/** Wrong passwords for Ann from 20 addresses, five from each. */
async function guessFromManyAddresses() {
  for (let n = 0; n < 20; n += 1) await guess(5, { from: `203.0.113.${n}` });
}

describe('ten wrong passwords for a name from an address', () => {
  it('make this name wait at this address, with the right password too', async () => {
    await guess(9);
    expect(await attempt('wrong')).toBeNull();
    expect(await attempt('right')).toBeGreaterThan(0);
  });

  it('lock nobody out at another address', async () => {
    await guess(50);
    expect(await attempt('right', { from: owner })).toBe('ann');
  });

  it('do not affect another name', async () => {
    await guess(50);
    expect(await attempt('right', { name: 'bob' })).toBe('ann');
  });

  it('do not affect a known device at this address', async () => {
    await guess(50);
    expect(await attempt('right', { knownDevice: 'phone' })).toBe('ann');
  });

  it('are forgotten after the right one', async () => {
    for (let n = 0; n < 3; n += 1) {
      await guess(9);
      expect(await attempt('right')).toBe('ann');
    }
  });

  it('all count when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => attempt('wrong')));
    expect(answers.filter((answer) => answer === null)).toHaveLength(10);
  });

  it('are forgotten ten minutes after the first', async () => {
    const clock = jest.useFakeTimers();
    try {
      // The cache takes the moment 0 for no moment.
      clock.advanceTimersByTime(1);
      await guess(10);
      clock.advanceTimersByTime(9 * 60_000);
      expect(await attempt('right')).toBe(60);
      clock.advanceTimersByTime(60_001);
      expect(await attempt('right')).toBe('ann');
    } finally {
      clock.useRealTimers();
    }
  });
});

it('the memory is bounded: of more than 20,000 names, the one tried longest ago is forgotten', async () => {
  const guessNames = async (count: number) => {
    for (let n = 0; n < count; n += 1) await guess(1, { name: `${count}-${n}` });
  };
  await guess(10);
  await guessNames(19_999);
  expect(await attempt('right')).toBeGreaterThan(0);
  await guessNames(20_000);
  expect(await attempt('right')).toBe('ann');
});

describe('a hundred wrong passwords for a name from many addresses', () => {
  beforeEach(guessFromManyAddresses);

  it('leave each address one attempt', async () => {
    expect(await attempt('wrong', { from: owner })).toBeNull();
    expect(await attempt('right', { from: owner })).toBeGreaterThan(0);
    expect(await attempt('wrong', { from: '203.0.113.0' })).toBeGreaterThan(0);
  });

  it('lock nobody out: the right password is accepted at any other address', async () => {
    expect(await attempt('right', { from: owner })).toBe('ann');
  });

  it('do not affect a known device', async () => {
    await guess(9, { from: owner, knownDevice: 'phone' });
    expect(await attempt('right', { from: owner, knownDevice: 'phone' })).toBe('ann');
  });

  it('do not affect another name', async () => {
    await guess(9, { name: 'bob' });
    expect(await attempt('right', { name: 'bob' })).toBe('ann');
  });
});

describe('a known device', () => {
  it('has to wait after ten wrong passwords of its own', async () => {
    await guess(10, { knownDevice: 'stolen' });
    expect(await attempt('right', { knownDevice: 'stolen' })).toBeGreaterThan(0);
    expect(await attempt('right', { knownDevice: 'phone' })).toBe('ann');
    expect(await attempt('right')).toBe('ann');
  });

  it('may log in at an address with too many wrong passwords for other names', async () => {
    const direct = { isRelayed: false };
    for (let n = 0; n < 20; n += 1) await guess(1, { ...direct, name: `nobody-${n}` });
    expect(await attempt('right', direct)).toBeGreaterThan(0);
    expect(await attempt('right', { ...direct, knownDevice: 'phone' })).toBe('ann');
  });
});
