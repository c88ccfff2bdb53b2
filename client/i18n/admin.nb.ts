/** The frame of the administration, bokmål. Each page has a message file of its own beside this one. */
export const nb = {
  title: 'Administrasjon',
  menu: 'Administrasjonens sider',
  pages: {
    people: 'Folk og roller',
    units: '{Units}',
    bodies: 'Politiske organer',
    words: 'Kommunens egne ord',
    signIn: 'Innlogging',
    site: 'Nettstedet',
    log: 'Logg',
    privacy: 'Personvern',
    rawData: 'Rådata og fritekst',
    peers: 'Andre kommuner',
    apiKeys: 'API-nøkler',
  },
};
export type AdminTexts = typeof nb;
export type AdminPageKey = keyof AdminTexts['pages'];
