import { createHmac } from 'node:crypto';
import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';

/**
 * Five database roles, each with the rights its work needs and no more. The group roles hold the grants (they
 * stand in the migrations); a login role is a member of one of them.
 *
 * - participant: what an unknown citizen's request may touch. Puts envelopes in, reads no answer.
 * - staff: organisation, rounds, releases and what is read from them. Sees neither envelopes nor answers, nor where letters go.
 * - mixer: opens envelopes at close, counts answers, imports. Never serves a request.
 * - linker: finds and deletes what ties an invitation to an answer in a confidential round, which is encrypted; nothing else.
 * - postman: reads where letters go; nothing else, so not who has answered.
 */
export const groupRoles = {
  participant: 'spredning_participant',
  staff: 'spredning_staff',
  mixer: 'spredning_mixer',
  linker: 'spredning_linker',
  postman: 'spredning_postman',
} as const;
export type RoleName = keyof typeof groupRoles;
export const roleNames = Object.keys(groupRoles) as RoleName[];

export interface DatabaseUrls {
  owner: string;
  participant: string;
  staff: string;
  mixer: string;
  linker: string;
  postman: string;
}

/**
 * The six addresses. Where only the owner's is known, the login roles are ours: `spredning_participant_login` and
 * so on, with passwords derived from the owner's, so that nothing more must be kept.
 */
export function databaseUrls(
  ownerUrl: string,
  config: Pick<
    Config,
    'participantUrl' | 'staffUrl' | 'mixerUrl' | 'linkerUrl' | 'postmanUrl' | 'production'
  >,
): DatabaseUrls {
  const given = {
    participant: config.participantUrl,
    staff: config.staffUrl,
    mixer: config.mixerUrl,
    linker: config.linkerUrl,
    postman: config.postmanUrl,
  };
  const urls = {
    owner: ownerUrl,
    participant: given.participant ?? derivedUrl(ownerUrl, 'participant'),
    staff: given.staff ?? derivedUrl(ownerUrl, 'staff'),
    mixer: given.mixer ?? derivedUrl(ownerUrl, 'mixer'),
    linker: given.linker ?? derivedUrl(ownerUrl, 'linker'),
    postman: given.postman ?? derivedUrl(ownerUrl, 'postman'),
  };
  const users = Object.values(urls).map((url) => new URL(url).username);
  if (new Set(users).size !== users.length) {
    throw new StartError(
      'Two of DATABASE_URL, DATABASE_URL_PARTICIPANT, _STAFF, _MIXER, _LINKER and _POSTMAN name the same database user. Give each its own.',
    );
  }
  return urls;
}

export function derivedLogin(role: RoleName): string {
  return `${groupRoles[role]}_login`;
}

export function derivedPassword(ownerUrl: string, role: RoleName): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', secret).update(`spredning database role ${role}`).digest('base64url');
}

function derivedUrl(ownerUrl: string, role: RoleName): string {
  const url = new URL(ownerUrl);
  url.username = derivedLogin(role);
  url.password = derivedPassword(ownerUrl, role);
  return url.toString();
}
