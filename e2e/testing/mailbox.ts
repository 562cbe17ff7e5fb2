import type { ShopAddress } from '@souk/ops/system/shop-address';
import { until } from '@souk/platform/testing/test-file';

/** Waits for a mail to an address in the mailbox of the shop. Returns the first link in it. */
export async function linkTo({ gatewayUrl }: ShopAddress, address: string): Promise<string> {
  const pageOf = async (path: string) => (await fetch(new URL(path, gatewayUrl))).text();
  const row = new RegExp(`<td>${address}</td><td><a href="(/mailbox/[^"]+)">`);
  let path = '';
  await until(async () => {
    path = row.exec(await pageOf('/mailbox'))?.[1] ?? '';
    return path !== '';
  });
  const [, text = ''] = /<pre>([\s\S]*)<\/pre>/.exec(await pageOf(path)) ?? [];
  const [link = ''] = text.match(/http:\/\/\S+/) ?? [];
  return link.replaceAll('&amp;', '&');
}
