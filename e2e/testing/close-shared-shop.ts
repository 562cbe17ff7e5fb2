export default async function closeSharedShop(): Promise<void> {
  await (globalThis as unknown as { closeSharedShop: () => Promise<void> }).closeSharedShop();
}
