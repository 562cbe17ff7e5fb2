import { once } from 'node:events';
import { copyFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { authorityFiles } from '@souk/ops/testing/authority-files';
import { atEnd, until } from '../../testing/test-file.ts';
import { readConfig } from '../config.ts';
import { newLogger } from '../logger.ts';
import { followCertificate } from './follow-certificate.ts';
import {
  type CertificateFiles,
  readKeyPair,
  tlsConfigOf,
  tlsIssues,
  tlsSettings,
} from './tls-settings.ts';
import { trustAuthority } from './trust-authority.ts';

const shop = await authorityFiles();
const other = await authorityFiles();
const logger = newLogger('test', 'silent');
const read = (environment: Record<string, string>) =>
  tlsConfigOf(readConfig(tlsSettings, environment, tlsIssues));

/** Starts a server of HTTPS that takes new certificates. */
async function serverWith(files: CertificateFiles) {
  const server = createServer(readKeyPair(files), (_, response) => response.end('hello'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const unfollow = followCertificate(server, files, logger);
  atEnd(async () => {
    unfollow();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** The name in the certificate that a client of this authority accepts; the code of the fault otherwise. */
async function accepted(server: Server, host = '127.0.0.1'): Promise<string> {
  const socket = connect({ port: portOf(server), host, ALPNProtocols: ['http/1.1'] });
  try {
    await once(socket, 'secureConnect');
    return String(socket.getPeerCertificate().subject.CN);
  } catch (fault) {
    return String((fault as NodeJS.ErrnoException).code);
  } finally {
    socket.destroy();
  }
}

describe('the authority of a shop (GW-10)', () => {
  it('is trusted in every connection of the process while a service runs, and no other is', async () => {
    const server = await serverWith(await shop.issue('orders'));
    expect(await accepted(server)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    const distrust = trustAuthority(shop.caFile, logger);
    expect(await accepted(server)).toBe('orders');
    const response = await fetch(`https://localhost:${portOf(server)}`);
    expect(await response.text()).toBe('hello');
    const foreign = await serverWith(await other.issue('orders'));
    expect(await accepted(foreign)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    distrust();
    expect(await accepted(server)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  it('stays trusted until the last service of the process ends its trust', async () => {
    const server = await serverWith(await shop.issue('users'));
    const [first, second] = [
      trustAuthority(shop.caFile, logger),
      trustAuthority(shop.caFile, logger),
    ];
    first();
    expect(await accepted(server)).toBe('users');
    second();
    expect(await accepted(server)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  it('is replaced without a restart; a broken file changes nothing', async () => {
    const server = await serverWith(await other.issue('billing'));
    const { caFile } = await authorityFiles();
    const lines: string[] = [];
    const log = (_: object, line?: string) => void lines.push(line ?? '');
    const distrust = trustAuthority(caFile, { info: log, error: log } as never);
    await copyFile(other.caFile, caFile);
    await until(async () => (await accepted(server)) === 'billing');
    await writeFile(caFile, 'half of it');
    await until(() => lines.length === 2);
    expect(lines[1]).toMatch(/the former ones stay/);
    expect(await accepted(server)).toBe('billing');
    distrust();
  });
});

describe('the certificate of a service (GW-10)', () => {
  it('is replaced without a restart, when both files belong together', async () => {
    const files = await shop.issue('delivery');
    const server = await serverWith(files);
    const distrust = trustAuthority(shop.caFile, logger);
    const next = await shop.issue('delivery-2');
    await copyFile(next.certFile, files.certFile);
    // The new certificate with the former key.
    expect(() => readKeyPair(files)).toThrow(/key values mismatch/);
    expect(await accepted(server)).toBe('delivery');
    await copyFile(next.keyFile, files.keyFile);
    await until(async () => (await accepted(server)) === 'delivery-2');
    distrust();
  });

  it('must name the host that the client asked for', async () => {
    const server = await serverWith(await shop.issue('inventory'));
    const distrust = trustAuthority(shop.caFile, logger);
    expect(await accepted(server, 'localhost')).toBe('inventory');
    expect(await accepted(server, '127.0.0.2')).toBe('ECONNREFUSED');
    const socket = connect({ port: portOf(server), host: '127.0.0.1', servername: 'orders.shop' });
    const [fault] = await once(socket, 'error');
    expect(fault.code).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    distrust();
  });
});

describe('the settings of TLS', () => {
  it('are none, or a certificate with its key, and an authority', async () => {
    expect(read({})).toEqual({ certificate: null, caFile: null });
    const { certFile, keyFile } = await shop.issue('gateway');
    const set = { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, TLS_CA_FILE: shop.caFile };
    expect(read(set)).toEqual({ certificate: { certFile, keyFile }, caFile: shop.caFile });
  });

  it('are refused with what is wrong, all at once (DEP-4)', async () => {
    const { certFile, keyFile } = await shop.issue('gateway');
    const { keyFile: otherKey } = await shop.issue('users');
    expect(() => read({ TLS_CERT_FILE: certFile, TLS_CA_FILE: keyFile })).toThrow(
      /TLS_CERT_FILE, TLS_KEY_FILE: Set both, or none\.\n {2}TLS_CA_FILE: The file has no/,
    );
    expect(() => read({ TLS_CERT_FILE: certFile, TLS_KEY_FILE: otherKey })).toThrow(/its key/);
    expect(() => read({ TLS_CERT_FILE: '/no', TLS_KEY_FILE: '/no' })).toThrow(/its key/);
    expect(() => read({ NETWORK_TRUSTED: 'perhaps' })).toThrow(/NETWORK_TRUSTED/);
  });
});
