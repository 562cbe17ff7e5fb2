import { startShop } from './start-shop.ts';

/** Starts the shop for all scenarios that stop nothing, before the first test. */
export default async function startSharedShop(): Promise<void> {
  const system = await startShop();
  process.env.SOUK_E2E = JSON.stringify(system.running);
  process.env.SOUK_E2E_STATE = system.folder;
  Object.assign(globalThis, { stopSharedShop: system.stop });
}
