import type { MunicipalityId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { insertOptOut } from './opt-out.store.ts';

/**
 * Where somebody says no to letters: `oneClick` for the mail program, `page` for the person, who is asked there first, so
 * that a scanner that follows links says no for nobody. The token is of the address alone and tells no round and no code.
 */
export function optOutLinks(
  { secrets, baseUrl }: Context,
  { id, slug }: Municipality,
  addressHash: Buffer,
  language: Language,
): { oneClick: string; page: string } {
  const token = secrets.seal(addressHash.toString('base64'), placeOf(id)).toString('base64url');
  return {
    oneClick: `${baseUrl}/api/${slug}/opt-outs/${token}`,
    page: `${baseUrl}/${slug}/${language}/nei-takk#${token}`,
  };
}

/** No more letters to the address the token was made for. Again is harmless. Refuses with `link-not-valid`. */
export async function optOut(context: Context, municipalityId: MunicipalityId, token: string): Promise<void> {
  const addressHash = openToken(context, municipalityId, token);
  await inMunicipality(context.db.participant, municipalityId, (tx) =>
    insertOptOut(tx, municipalityId, addressHash),
  );
}

function openToken({ secrets }: Context, municipalityId: MunicipalityId, token: string): Buffer {
  try {
    return Buffer.from(secrets.open(Buffer.from(token, 'base64url'), placeOf(municipalityId)), 'base64');
  } catch {
    throw new Refusal('link-not-valid', 410);
  }
}

function placeOf(municipalityId: MunicipalityId): string {
  return `opt-out ${municipalityId}`;
}
