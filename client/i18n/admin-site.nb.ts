/** What the pages say of the municipality, bokmål. The base: the others must have exactly these keys. */
export const nb = {
  title: 'Nettstedet',
  accessibility: 'Tilgjengelighet',
  intro:
    'Dette står på siden om tilgjengelighet, som er lenket nederst på alle sider, også hos dem som svarer.',
  seePage: 'Se siden',
  url: 'Tilgjengelighetserklæringen',
  urlHelp: 'Lenken fra uustatus.no. Kommunen er pålagt å ha en erklæring der, og å oppdatere den hvert år.',
  urlFault: 'Lenken må begynne med https://uustatus.no/',
  email: 'E-post for dem som ikke får det til',
  emailHelp: 'En felles adresse som noen leser, ikke en persons. Den vises for alle.',
  emailFault: 'Skriv en e-postadresse, for eksempel post@kommunen.no.',
  save: 'Lagre',
  saved: 'Lagret.',
  failed: 'Det ble ikke lagret. Prøv igjen.',
};
export type AdminSiteTexts = typeof nb;
