import { FailedLogins } from './failed-logins.ts';

describe('wrong passwords (ID-2)', () => {
  const tenFailures = () => {
    const failures = new FailedLogins();
    for (let count = 0; count < 10; count += 1) failures.add('192.0.2.1', 'Ann');
    return failures;
  };

  it('require a wait after ten of them', () => {
    const failures = tenFailures();
    expect(failures.waitSeconds('192.0.2.1', 'ann')).toBeGreaterThan(0);
    expect(failures.waitSeconds('192.0.2.1', 'ann')).toBeLessThanOrEqual(60);
  });

  it('do not affect the same name from another address, or another name', () => {
    const failures = tenFailures();
    expect(failures.waitSeconds('192.0.2.2', 'Ann')).toBe(0);
    expect(failures.waitSeconds('192.0.2.1', 'Bob')).toBe(0);
  });

  it('are reset by a successful login', () => {
    const failures = tenFailures();
    failures.reset('192.0.2.1', 'ann');
    expect(failures.waitSeconds('192.0.2.1', 'Ann')).toBe(0);
  });
});
