/** Requests written by hand: a client library would mend what the guard must refuse. */
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** Sends text on a fresh connection and reads until the host hangs up; `hangUp`: nothing more will be sent. */
export function sendRaw(port: number, text: string, { hangUp = false } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const pieces: Buffer[] = [];
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', reject);
    socket.on('close', () => resolve(parse(Buffer.concat(pieces).toString('latin1'))));
    socket.write(text, 'latin1');
    if (hangUp) socket.end();
  });
}

const parse = (text: string): RawAnswer => {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1] ?? 0), head, body: rest.join('\r\n\r\n') };
};

/** A request from lines; hangs up after one answer. */
export const rawRequest = (line: string, headers: string[], body = ''): string =>
  [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n');
