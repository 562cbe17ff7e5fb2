import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A mail in the mailbox. */
export type ReceivedMail = {
  /** The part of its `Message-ID` before the domain. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly receivedAt: Date;
};

/** A mail server of this machine that keeps what it gets instead of sending it on. */
export type Mailbox = {
  readonly url: string;
  /** The newest first. */
  readonly mails: () => readonly ReceivedMail[];
  readonly mail: (id: string) => ReceivedMail | null;
  readonly stop: () => Promise<void>;
};

const mailBytesMax = 1_000_000;
/** Older mails are dropped. */
const mailsMax = 100;
const bytesMax = 10_000_000;
const clientsMax = 20;

type Stored = { readonly mail: ReceivedMail; readonly bytes: number };

/**
 * Starts a mailbox, on a free port unless `port` is given, and for this machine only unless `host` is. It keeps
 * one mail for each `Message-ID`, the newest 100 of at most 10 MB together, until the process ends.
 */
export async function startMailbox(port = 0, host = '127.0.0.1'): Promise<Mailbox> {
  const stored = new Map<string, Stored>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mailBytesMax,
    maxClients: clientsMax,
    logger: false,
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
      receive(stream, to).then(
        (one) => {
          keep(stored, one);
          callback();
        },
        (error: Error) => callback(error),
      );
    },
  });
  // A client that breaks off fails only its own mail.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: open } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${open}`,
    mails: () => [...stored.values()].map(({ mail }) => mail).toReversed(),
    mail: (id) => stored.get(id)?.mail ?? null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function receive(stream: SMTPServerDataStream, to: string): Promise<Stored> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The option `size` ends nothing: a larger mail is read to its end and refused.
    if (bytes <= mailBytesMax) chunks.push(chunk);
  }
  if (stream.sizeExceeded || bytes > mailBytesMax) {
    throw Object.assign(new Error('The mail is too large.'), { responseCode: 552 });
  }
  const parsed = await PostalMime.parse(Buffer.concat(chunks));
  const [id = ''] = (parsed.messageId ?? '').replace(/^</, '').split('@');
  const headers = new Map(parsed.headers.map(({ key, value }) => [key, value]));
  const { subject = '', text = '', html = '' } = parsed;
  return { bytes, mail: { id, to, subject, text, html, headers, receivedAt: new Date() } };
}

/** A mail that is sent again replaces itself. */
function keep(stored: Map<string, Stored>, one: Stored): void {
  stored.delete(one.mail.id);
  stored.set(one.mail.id, one);
  let bytes = [...stored.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [id, oldest] of stored) {
    if (stored.size <= mailsMax && bytes <= bytesMax) return;
    stored.delete(id);
    bytes -= oldest.bytes;
  }
}
