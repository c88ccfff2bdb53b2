import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';

/** What is kept of an address to recognise it by, in this municipality only. `address`: in lower case. */
export function addressMark({ secrets }: Context, municipalityId: MunicipalityId, address: string): Buffer {
  return secrets.mark(address, `address ${municipalityId}`);
}
