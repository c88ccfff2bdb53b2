import type { Language } from '../../../server/core/locale.ts';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { formatDate } from '../../i18n/dates.ts';
import { dayBefore, type Period } from '../parts/days.ts';
import type { Member } from '../parts/organisation.ts';
import { isSeat } from './seats.ts';

export function periodText({ validFromOn, validToOn }: Period, language: Language): string {
  const to = validToOn === null ? null : formatDate(dayBefore(validToOn), language);
  return adminBodiesTexts[language].period(formatDate(validFromOn, language), to);
}

/** «27 medlemmer i dag, 9 varamedlemmer». */
export function membersText(members: readonly Member[], language: Language): string {
  const words = adminBodiesTexts[language];
  const seats = members.filter(isSeat).length;
  const deputies = members.length - seats;
  const first = seats === 0 ? words.noMembers : words.members(seats);
  return deputies === 0 ? first : `${first}, ${words.deputies(deputies)}`;
}

/** Those with a label that tells them apart, as «ordfører Kari Nordmann». */
export function leadersText(members: readonly Member[], language: Language): string {
  const { labels } = adminBodiesTexts[language];
  return members
    .filter(
      ({ label }) => label !== null && ['mayor', 'deputyMayor', 'leader', 'deputyLeader'].includes(label),
    )
    .map(({ label, name }) => `${label === null ? '' : labels[label]} ${name}`)
    .join(', ');
}
