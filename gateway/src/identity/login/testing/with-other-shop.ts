import { freePort } from '@souk/platform/runtime/free-port';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { startGateway } from './gateway.ts';
import { type LoginSystem, noGraph } from './login-system.ts';

/** Runs `use` with the address of another shop on the same host, whose users have the same provider. */
export async function withOtherShop(
  { settings, provider }: LoginSystem,
  use: (publicUrl: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const databaseUrl = await emptyDatabase(provider.clusterUrl);
  const own = { ...settings, publicUrl, origins: [publicUrl], databaseUrl };
  const gateway = await startGateway(own, noGraph, { port });
  try {
    await use(publicUrl);
  } finally {
    await gateway.stop();
  }
}
