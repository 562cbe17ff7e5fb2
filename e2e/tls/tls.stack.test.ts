import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { withClient } from '@souk/ops/system/with-client';
import { authorityFiles } from '@souk/ops/testing/authority-files';
import { kafkaBusAt } from '@souk/ops/testing/kafka';
import { describeOnStack } from '@souk/ops/testing/stack';
import { runInChild } from '@souk/ops/verifier/run-in-child';
import { BusUnavailable } from '@souk/platform/bus/bus';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

/** The certificate of a server, checked with these authorities. Rejects when it does not fit. */
async function certificateOf(address: string, ca: string): Promise<PeerCertificate> {
  const { hostname: host, port } = new URL(address);
  const { promise, resolve, reject } = Promise.withResolvers<PeerCertificate>();
  const socket = connect({ host, port: Number(port), ca }, () =>
    resolve(socket.getPeerCertificate()),
  );
  socket.on('error', reject);
  return promise.finally(() => socket.destroy());
}

/** The answer to a request without TLS; null when the server closes the connection. */
function plainStatus(address: string): Promise<number | null> {
  const { hostname, port } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  request({ hostname, port, path: '/' }, (response) => resolve(response.statusCode ?? null))
    .on('error', () => resolve(null))
    .end();
  return promise;
}

describeOnStack('a stack with TLS (GW-10, DEP-12)', () => {
  let system: System;
  let ca: string;
  beforeAll(async () => {
    system = await startShop({ tls: true });
    ca = await readFile(system.running.caFile ?? '', 'utf8');
  });

  it('has a certificate for each part, and answers nothing without', async () => {
    const { gatewayUrl, issuer, services, busUrl } = system.running;
    const servers = { gateway: gatewayUrl, keycloak: issuer, ...services };
    const foreign = await readFile((await authorityFiles()).caFile, 'utf8');
    for (const [name, address] of Object.entries({ ...servers, kafka: busUrl })) {
      const { subject, issuer: by } = await certificateOf(address, ca);
      expect([subject.CN, by.CN]).toEqual([name, expect.stringMatching(/^Souk on this machine /)]);
      await expect(certificateOf(address, foreign)).rejects.toThrow(/verify|self-signed/);
      expect([name, await plainStatus(address)]).toEqual([name, null]);
    }
  });

  it('confirms an order that its buyer follows, and its invariants hold', async () => {
    const seller = demoClient(system.running, 'seller');
    const productId = await newProduct(seller, 5, '10.00');
    const me = new Shopper(await buyer(system.running));
    const { order } = await me.place(productId, 1, randomUUID());
    expect((await me.watch(order?.id ?? '', 'CONFIRMED')).at(-1)).toBe('CONFIRMED');
    const results = await runInChild(system.running, new AbortController().signal);
    expect(results.length).toBeGreaterThan(30);
    expect(results.filter(({ violations }) => violations > 0)).toEqual([]);
  });

  it('gives browsers a cookie that needs TLS', async () => {
    const response = await fetch(`${system.running.gatewayUrl}/auth/login`, { redirect: 'manual' });
    expect(response.headers.getSetCookie().join()).toMatch(/^__Host-.*; Secure/);
    expect(response.headers.get('location')).toMatch(/^https:\/\/localhost/);
  });

  it('refuses connections without TLS to PostgreSQL and Kafka', async () => {
    const plain = new URL(system.running.databases.orders ?? '');
    plain.search = '';
    await expect(withClient(plain.href, async () => {})).rejects.toThrow(/no encryption/);
    const bus = kafkaBusAt(new URL(system.running.busUrl).host);
    await expect(bus.ping()).rejects.toThrow(BusUnavailable);
    await bus.close();
  });

  it('does not trust a subgraph whose certificate has another authority', async () => {
    const { issue } = await authorityFiles();
    const { certFile, keyFile } = await issue('inventory');
    const products = async () => {
      const response = await fetch(`${system.running.gatewayUrl}/graphql`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ query: '{ products(first: 1) { edges { node { id } } } }' }),
      });
      return response.text();
    };
    await system.children.of('inventory').stop();
    await system.restart('inventory', { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile });
    await until(async () => (await products()).includes('"UNAVAILABLE"'));
    await until(async () => {
      const log = await readFile(join(system.folder, 'souk.log'), 'utf8');
      const ofInventory = log.split('\n').filter((line) => line.includes('"subgraph":"inventory"'));
      return ofInventory.some((line) => line.includes('unable to verify'));
    });
    await system.children.of('inventory').stop();
    await system.restart('inventory');
    await until(async () => !(await products()).includes('UNAVAILABLE'));
  });
});
