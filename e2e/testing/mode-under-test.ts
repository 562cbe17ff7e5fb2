import type { ModeName } from '@souk/ops/modes/mode';

/** `SOUK_WAY` is the former name of `SOUK_MODE`, accepted for one release. */
const { SOUK_WAY, SOUK_MODE = SOUK_WAY, SOUK_SUBSCRIBERS = '200' } = process.env;

/** Deployment mode that the tests run against: `embedded` unless `SOUK_MODE` is `stack`. */
export const modeUnderTest: ModeName = SOUK_MODE === 'stack' ? 'stack' : 'embedded';

/** The subscribers of a gateway that is killed: 200 unless `SOUK_SUBSCRIBERS` says more. */
export const subscribersCount = Number(SOUK_SUBSCRIBERS);
