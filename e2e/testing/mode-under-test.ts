import type { WayName } from '@souk/ops/modes/mode';

/** The stories are the same for every way to run: `SOUK_WAY` says which one they are about. */
export const wayUnderTest: WayName = process.env.SOUK_WAY === 'stack' ? 'stack' : 'embedded';
