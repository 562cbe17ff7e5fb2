import { useEffect, useState } from 'preact/hooks';
import {
  StockChangesDocument,
  type StockChangesSubscription,
} from '../../pages/product/product.generated.ts';

/** The stock of a product, live in the browser. On the server it is what was loaded. */
export function useLiveStock(
  productId: string,
  loaded: number,
): { readonly available: number; readonly isLive: boolean } {
  const [available, setAvailable] = useState(loaded);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    let end: (() => void) | undefined;
    let isGone = false;
    const want = {
      key: `stock:${productId}`,
      query: StockChangesDocument,
      variables: { productIds: [productId] },
      field: 'stockChanged',
    };
    // Loaded after the page has been drawn, as nothing on it waits for the connection.
    void import('./listen.ts').then(({ listen }) => {
      if (isGone) return;
      end = listen(want, {
        onValue: (value) => {
          setAvailable((value as StockChangesSubscription['stockChanged']).available);
        },
        onConnection: (connection) => setIsLive(connection === 'live'),
      });
    });
    return () => {
      isGone = true;
      end?.();
    };
  }, [productId]);
  return { available, isLive };
}
