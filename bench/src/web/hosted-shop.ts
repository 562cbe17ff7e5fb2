/**
 * An embedded shop as the launcher hosts it, with pages or without, as its argument says. It tells the parent its
 * addresses, and stops when the parent leaves.
 */
import { startTemporarySystem } from '@souk/ops/system/temporary-system';

const pages = process.argv[2] === 'with-pages' ? { webPort: 0 } : {};
const system = await startTemporarySystem({
  ...{ mode: 'embedded', hosting: 'one-process', durable: false },
  ...pages,
});
process.once('disconnect', () => void system.stop().then(() => process.exit()));
process.send?.(system.running);
