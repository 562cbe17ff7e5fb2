export default async function stopStack(): Promise<void> {
  await (globalThis as unknown as { stopStack?: () => Promise<void> }).stopStack?.();
}
