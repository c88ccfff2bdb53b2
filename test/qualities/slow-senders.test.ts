import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createListener, giveTime, usualWaits } from '../../server/platform/http/listener.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

/** In milliseconds. Far apart, so that it is seen which of them cuts off. */
const waits = { headers: 400, request: 1_600, longest: 2_600, look: 50 };
let house: TestHouse;
let server: Server;
let port: number;

beforeAll(async () => {
  house = await openTestHouse();
  await addMunicipality(house, 'prove', ['Nord']);
  let app: Express | undefined;
  server = createListener((request, response) => app?.(request, response), waits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  // Only now is it known by which name the server is asked.
  app = createApp({ ...house.context, baseUrl: `http://127.0.0.1:${port}` }, { clientDir: '/nowhere' });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await house.close();
});

interface Cut {
  said: string;
  /** From the first byte, in milliseconds. */
  after: number;
}

/** Sends a beginning, then one more byte every so often, until the server has had enough. */
function sendSlowly(beginning: string, more: string, to = port): Promise<Cut> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    let said = '';
    const socket = connect(to, '127.0.0.1', () => socket.write(beginning));
    const drip = setInterval(() => socket.write(more), 100);
    const enough = setTimeout(() => socket.destroy(new Error('never cut off')), 8_000);
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    let fault: Error | undefined;
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Written to just as the server hung up: that is what is waited for.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') fault = error;
    });
    socket.on('close', () => {
      clearInterval(drip);
      clearTimeout(enough);
      if (fault) reject(fault);
      else resolve({ said, after: performance.now() - since });
    });
  });
}

const head = (length: number) =>
  `POST /api/prove/sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n`;

describe('whoever sends slowly', () => {
  it('is cut off in the middle of the headers, though a byte comes now and then', async () => {
    const { said, after } = await sendSlowly(`${head(10)}X-More: `, 'x');
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeGreaterThan(waits.headers - 50);
    expect(after).toBeLessThan(waits.request - 100);
  });

  it('and in the middle of a body', async () => {
    const { said, after } = await sendSlowly(`${head(1_000)}\r\n{"email":"`, 'x');
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeGreaterThan(waits.request - 50);
    expect(after).toBeLessThan(waits.longest - 100);
  });

  it('has longer where it is given time, and no more than that', async () => {
    const patient = createListener((request) => giveTime(request.resume()), waits);
    await new Promise<void>((resolve) => patient.listen(0, '127.0.0.1', resolve));
    const { said, after } = await sendSlowly(
      `${head(1_000)}\r\n{`,
      ' ',
      (patient.address() as AddressInfo).port,
    );
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeGreaterThan(waits.longest - 50);
    patient.close();
  });

  it('and others are answered meanwhile', async () => {
    const slow = Array.from({ length: 50 }, () => sendSlowly(`${head(1_000)}\r\n{`, ' '));
    expect((await fetch(`http://127.0.0.1:${port}/api/prove`)).status).toBe(200);
    await Promise.all(slow);
  });
});

it('the usual times are ten seconds for the headers, thirty for the whole, and five minutes for those who are given time', () => {
  expect(usualWaits).toEqual({ headers: 10_000, request: 30_000, longest: 300_000, look: 2_000 });
  const usual = createListener(() => {});
  expect([usual.headersTimeout, usual.requestTimeout]).toEqual([10_000, 300_000]);
  usual.close();
});
