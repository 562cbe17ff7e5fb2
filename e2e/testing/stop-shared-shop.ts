export default async function stopSharedShop(): Promise<void> {
  await (globalThis as unknown as { stopSharedShop: () => Promise<void> }).stopSharedShop();
}
