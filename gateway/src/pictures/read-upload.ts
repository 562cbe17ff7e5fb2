import { extname } from 'node:path';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.ts';

/** A file that a client has sent. */
export type Upload = {
  readonly content: Buffer;
  /** Of the name of the file, without the dot: '' for none. */
  readonly extension: string;
  readonly contentType: string;
};

/** The largest file that is accepted. */
const fileBytesMax = 8_388_608;

/** Only one file, and no text fields. */
export const multipartLimits = { fileSize: fileBytesMax, files: 1, fields: 0, parts: 2 };

const howTo = 'Send one file as multipart/form-data, in the field "file".';

/**
 * Reads the one file of a form while it arrives. Reads the form to its end also when it is refused, so
 * that the client gets the answer. Throws a Problem: 413 for a file that is too large, 415 for another
 * content type, 422 for anything but one file in the field `file`.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', howTo);
  const declared = Number(request.headers['content-length'] ?? fileBytesMax);
  let upload: Upload | null = null;
  try {
    for await (const part of request.files()) {
      if (part.fieldname === 'file') upload = await received(part, declared);
      else part.file.resume();
    }
  } catch (error) {
    throw problemOf(error);
  }
  if (!upload) throw invalid('The form has no file in this field.');
  return upload;
}

/** Copies the file into memory of the length that the request declares: it is never there twice. */
async function received({ file, filename, mimetype }: MultipartFile, declared: number) {
  const memory = Buffer.allocUnsafe(Math.min(declared, fileBytesMax));
  let length = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) length += chunk.copy(memory, length);
  if (file.truncated) {
    throw new Problem(413, 'BODY_TOO_LARGE', 'The file is larger than 8 MB: send a smaller one.');
  }
  return {
    content: memory.subarray(0, length),
    extension: /^\.([a-z0-9]{1,5})$/i.exec(extname(filename ?? ''))?.[1] ?? '',
    contentType: mimetype,
  };
}

function invalid(what: string): Problem {
  return new Problem(422, 'VALIDATION_FAILED', `${what} ${howTo}`);
}

const parserCodes = ['FST_INVALID_MULTIPART_CONTENT_TYPE', 'FST_PROTO_VIOLATION'];
/** The parser gives these errors no code. */
const parserMessages = /terminated early|^Unexpected end of multipart|^Multipart: /;

/** What is not an error of the parser is a fault, or was a Problem before. */
function problemOf(error: unknown): unknown {
  const { code = '', message = '' } = error as {
    readonly code?: string;
    readonly message?: string;
  };
  if (/^FST_(FILES|FIELDS|PARTS)_LIMIT$/.test(code))
    return invalid('The form has more than a file.');
  if (parserCodes.includes(code) || parserMessages.test(message)) {
    return invalid('The form is malformed or incomplete.');
  }
  return error;
}
