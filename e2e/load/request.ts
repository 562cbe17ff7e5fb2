import type { Client } from '@souk/ops/client/client';
import type { RunningSystem } from '@souk/ops/system/running';

/** Response to one request, with the parts that a refusal must have. */
export type Reply<Data> = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data: Data | null;
  readonly codes: readonly string[];
};

/** Sends a request body unchanged. Throws when the response is not JSON. */
export async function request<Data>(
  { gatewayUrl }: Pick<RunningSystem, 'gatewayUrl'>,
  body: string,
  client?: Client,
): Promise<Reply<Data>> {
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await client?.authorization()) },
    body,
  });
  const { data = null, errors = [] } = (await response.json()) as {
    data?: Data | null;
    errors?: { extensions: { code: string } }[];
  };
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    retryAfter,
    data,
    codes: errors.map(({ extensions }) => extensions.code),
  };
}
