import express, { type Request, type RequestHandler } from 'express';
import { fileLimitOf } from '../../../core/questionnaire/check-files.ts';
import { takesAnswers } from '../../../core/round.ts';
import type { Clock } from '../../../platform/clock.ts';
import { Refusal } from '../../../platform/errors.ts';
import { giveTime } from '../../../platform/http/listener.ts';
import { type Fields, questionsOf } from './fields.ts';
import type { Place } from './views.ts';

/** So many bytes of forms with files are in memory at a time; whoever comes then tries again. */
const usualMemoryBytes = 167_772_160;

/** Whether a form comes as it does where files are chosen in it. */
export const hasFiles = (request: Request) => request.is('multipart/form-data') !== false;

/**
 * Reads a form that files are sent in, to the fields as they would come without any, each file as its bytes; names and types that
 * the sender gives are not read. Only where the round takes answers and asks for files, and no more than it asks for: what is
 * sent comes from anybody at all.
 */
export function filesReader(
  clock: Clock,
  find: (request: Request) => Promise<Place | undefined>,
  limits: { bytes: number; fields: number; memoryBytes?: number },
): RequestHandler {
  const { bytes, fields, memoryBytes = usualMemoryBytes } = limits;
  let heldBytes = 0;
  return async (request, response, next) => {
    let place: Place | undefined;
    try {
      place = await find(request);
    } catch (error) {
      return next(error);
    }
    const asked = place ? questionsOf(place.prepared.questionnaire.definition).map(fileLimitOf) : [];
    const room = asked.reduce((sum, limit) => sum + limit, 0);
    if (!place || room === 0 || !takesAnswers(place.round, clock.now())) {
      return next(new Refusal('invalid-request', 400));
    }
    const most = bytes + room;
    // What it says that it brings; more is refused as it is read.
    const brings = Math.min(Number(request.get('content-length') ?? most), most);
    if (heldBytes + brings > memoryBytes) return next(new Refusal('try-again-soon', 503));
    heldBytes += brings;
    giveTime(request);
    response.once('close', () => {
      heldBytes -= brings;
    });
    // Packed, it would take up more than it says that it brings.
    const read = express.raw({ type: 'multipart/form-data', inflate: false, limit: most });
    read(request, response, (error?: unknown) => {
      if (error) return next(error);
      fieldsIn(request, fields).then(
        (found) => {
          request.body = found;
          next();
        },
        () => next(new Refusal('invalid-request', 400)),
      );
    });
  };
}

async function fieldsIn(request: Request, most: number): Promise<Fields> {
  const type = request.get('content-type') ?? '';
  const body = request.body as Buffer<ArrayBuffer>;
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  if (!boundary || countOf(body, `\r\n--${boundary}`) > most)
    throw new Error('not a form, or too long a one');
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form) {
    const given = typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer());
    const before = fields[name];
    const isList = typeof given === 'string' && before !== undefined;
    fields[name] = isList ? [before, given].flat() : given;
  }
  return fields;
}

function countOf(body: Buffer, text: string): number {
  let count = 0;
  for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + text.length)) count += 1;
  return count;
}
