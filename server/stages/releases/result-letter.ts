import type { Language } from '../../core/locale.ts';

interface Told {
  municipalityName: string;
  name: string;
  surveyTitle: string;
  period: string;
  /** Where the results are read, by whoever signs in. */
  link: string;
  /** Where such letters are switched off. */
  accountLink: string;
  language: Language;
}

interface Words {
  subject(survey: string): string;
  ready(survey: string, period: string): string;
  read: string;
  sameMoment: string;
  off: string;
}

const words: Record<Language, Words> = {
  nb: {
    subject: (survey) => `Nye resultater: ${survey}`,
    ready: (survey, period) => `Resultatene av «${survey}», ${period}, er klare.`,
    read: 'Logg inn og les dem her:',
    sameMoment: 'Alle som er valgt sammen med deg, ser dem fra samme øyeblikk.',
    off: 'Vil du ikke ha slike e-poster, slår du dem av under «Min konto»:',
  },
  nn: {
    subject: (survey) => `Nye resultat: ${survey}`,
    ready: (survey, period) => `Resultata av «${survey}», ${period}, er klare.`,
    read: 'Logg inn og les dei her:',
    sameMoment: 'Alle som er valde saman med deg, ser dei frå same augneblink.',
    off: 'Vil du ikkje ha slike e-postar, slår du dei av under «Kontoen min»:',
  },
  en: {
    subject: (survey) => `New results: ${survey}`,
    ready: (survey, period) => `The results of “${survey}”, ${period}, are ready.`,
    read: 'Sign in and read them here:',
    sameMoment: 'Everyone elected with you sees them from the same moment.',
    off: 'If you do not want such emails, switch them off under “My account”:',
  },
};

/** Says that there is something to read, and no figure: mail is not confidential. */
export function resultLetter(told: Told): { subject: string; text: string } {
  const { municipalityName, surveyTitle, period, link, accountLink, language } = told;
  const said = words[language];
  const hello = language === 'en' ? `Hello, ${told.name}.` : `Hei, ${told.name}.`;
  const parts = [
    hello,
    said.ready(surveyTitle, period),
    `${said.read}\n${link}`,
    said.sameMoment,
    `${said.off}\n${accountLink}`,
  ];
  return {
    subject: `${municipalityName}: ${said.subject(surveyTitle)}`,
    text: `${parts.join('\n\n')}\n`,
  };
}
