import type { AdminSiteTexts } from './admin-site.nb.ts';

/** What the pages say of the municipality, nynorsk. */
export const nn = {
  title: 'Nettstaden',
  accessibility: 'Tilgjengelegheit',
  intro: 'Dette står på sida om tilgjengelegheit, som er lenkja nedst på alle sider, òg hos dei som svarar.',
  seePage: 'Sjå sida',
  url: 'Tilgjengelegheitserklæringa',
  urlHelp: 'Lenkja frå uustatus.no. Kommunen er pålagd å ha ei erklæring der, og å oppdatere henne kvart år.',
  urlFault: 'Lenkja må begynne med https://uustatus.no/',
  email: 'E-post for dei som ikkje får det til',
  emailHelp: 'Ei felles adresse som nokon les, ikkje ein person si. Ho blir vist for alle.',
  emailFault: 'Skriv ei e-postadresse, til dømes post@kommunen.no.',
  save: 'Lagre',
  saved: 'Lagra.',
  failed: 'Det vart ikkje lagra. Prøv igjen.',
} satisfies AdminSiteTexts;
