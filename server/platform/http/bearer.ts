import type { Request } from 'express';

/**
 * What is sent as `Authorization: Bearer …`, whatever it is; undefined without. Other schemes are not for us: a proxy in
 * front may ask for a password of its own.
 */
export function keyOf(request: Request): string | undefined {
  return /^Bearer(?: +(.*))?$/i
    .exec(request.headers.authorization ?? '')
    ?.slice(1)
    .map((given) => given ?? '')[0];
}
