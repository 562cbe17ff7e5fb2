import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate and its private key, in PEM. */
type IssuedCertificate = { readonly cert: string; readonly key: string };

/** An authority of its own: only clients that are given its certificate trust it. */
export type Authority = {
  /** The certificate of the authority, in PEM. */
  readonly cert: string;
  /** Issues the certificate of a server on this machine: for `localhost`, 127.0.0.1 and the DNS names in `more`. */
  readonly issue: (name: string, more?: readonly string[]) => Promise<IssuedCertificate>;
};

const dns = 2;
const ip = 7;
const ellipticCurve = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;
const validDays = 365;

/**
 * Creates an authority. Its private key is never written: it is lost when the process ends. Its name is its own, as
 * a client that trusts two of one name may try the wrong one only.
 */
export async function newAuthority(): Promise<Authority> {
  const name = `Souk on this machine ${randomUUID()}`;
  const { cert, private: key } = await generate(named(name), {
    ...{ ...ellipticCurve, ...validity() },
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const issue: Authority['issue'] = async (service, more = []) => {
    const names = ['localhost', ...more].map((value) => ({ type: dns, value }) as const);
    const issued = await generate(named(service), {
      ...{ ...ellipticCurve, ...validity(), ca: { cert, key } },
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [...names, { type: ip, ip: '127.0.0.1' }] },
      ],
    });
    return { cert: issued.cert, key: issued.private };
  };
  return { cert, issue };
}

const named = (value: string) => [{ name: 'commonName', value }];

/** From a minute ago, as clocks differ. */
function validity() {
  const now = Date.now();
  return {
    notBeforeDate: new Date(now - 60_000),
    notAfterDate: new Date(now + validDays * 86_400_000),
  };
}
