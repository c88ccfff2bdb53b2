import type { AdviceCode } from '../quality/codes.ts';
import type { Mend } from '../quality/mend.ts';

/** What is put in: the words it was found by, and its figures, written in the language. */
export interface AdviceParts {
  found: string;
  /** What it is about: the question's title, both of two, or the language's name. */
  name: string;
  /** The unit the figures are of; null where they are of everybody. */
  where: string | null;
  /** Whether they are of where the fewest are asked, whatever that is called. */
  isFewest: boolean;
  figure: (name: string) => string;
  /** Whether what is counted is one, for the word after it. */
  isOne: boolean;
}

export interface AdviceWords {
  /** What was found, as a question or a plain sentence. */
  what: Record<AdviceCode, (parts: AdviceParts) => string>;
  /** Why it matters. */
  why: Record<AdviceCode, string>;
  /** How to mend it. */
  mend: Record<AdviceCode, string>;
  /** What pressing the mend does. */
  apply: Record<Exclude<Mend['kind'], 'move'> | 'moveFirst' | 'moveLast', string>;
  /** Plain words that the lists have for words that stand in another form. */
  plain: (words: readonly { word: string; instead: string }[]) => string;
  more: (count: string) => string;
  and: string;
}

/** Advice on a draft, bokmål. The base: the others must have exactly these keys. */
export const nb: AdviceWords = {
  what: {
    'two-in-one': ({ found }) => `Spør du om to ting på én gang? ${found}`,
    leading: ({ found }) => `Ordene kan vise hvilket svar du håper på: ${found}`,
    'double-negation': ({ found }) => `To nektelser i samme spørsmål: ${found}`,
    'no-dont-know': ({ found }) => `Her kan noen mangle svar, og de kan ikke si «vet ikke»: ${found}`,
    'scale-unbalanced': ({ found }) => `Skalaen heller til én side: ${found}`,
    'scale-unlabelled': ({ found }) => `Skalaen mangler ord på ${found}.`,
    'mixed-directions': ({ found }) => `Her peker noe motsatt vei av resten: ${found}`,
    'long-question': ({ figure }) => `Spørsmålet har ${figure('words')} ord.`,
    'long-questionnaire': ({ figure }) => `Det tar omtrent ${figure('minutes')} minutter å svare.`,
    'hard-to-read': ({ figure }) =>
      `Teksten er vanskelig å lese: lesbarhetsindeksen (liks) er ${figure('lix')}.`,
    jargon: ({ found }) => `Kjenner alle disse ordene? ${found}`,
    'many-required': ({ figure }) => `${figure('required')} av ${figure('questions')} spørsmål må besvares.`,
    'many-open': ({ figure }) => `Det er ${figure('open')} spørsmål der folk skal skrive selv.`,
    'special-category': ({ found }) => `Dette er en særlig kategori personopplysninger: ${found}`,
    'criminal-matters': ({ found }) => `Dette gjelder straffbare forhold: ${found}`,
    'groups-too-small': ({ name, where, isFewest, figure }) =>
      `Med ${where ? `${figure('people')} i ${where}` : `${figure('people')} ${isFewest ? 'der færrest blir spurt' : 'som får spørsmålene'}`}, kan ${name} ikke vises: ${figure('groups')} grupper blir på høyst ${figure('each')} hver, og grensa er ${figure('limit')}.`,
    'general-after-specific': ({ found }) =>
      `Et spørsmål om helheten kommer etter spørsmål om delene: ${found}`,
    'sensitive-early': ({ found }) => `Noe privat kommer tidlig: ${found}`,
    'background-early': () => 'Skjemaet begynner med hvem den som svarer, er.',
    'missing-translation': ({ name, figure, isOne }) =>
      `${figure('missing')} ${isOne ? 'tekst' : 'tekster'} mangler på ${name}.`,
    'feeds-nothing': ({ figure }) =>
      `Spørsmål som ikke gir verdi til noen indikator: ${figure('questions')}.`,
  },
  why: {
    'two-in-one':
      'Den som mener ulikt om de to, vet ikke hva hun skal svare. Og du får ikke vite hva svaret gjelder.',
    leading:
      'Mange svarer det de tror du vil høre. Da sier tallet mer om spørsmålet enn om det du spurte om.',
    'double-negation':
      'Den som er uenig i noe som er nektet to ganger, må regne seg fram til svaret. Noen regner feil.',
    'no-dont-know':
      'Den som ikke vet, må gjette eller gå videre. Gjetninger trekker mot midten og ser ut som en mening.',
    'scale-unbalanced': 'Er det flere eller sterkere ord på den ene siden, trekker det svarene dit.',
    'scale-unlabelled': 'Uten ord i begge ender tolker folk tallene hver på sin måte, og noen snur dem.',
    'mixed-directions': 'Når veien skifter, er det lett å svare motsatt av det en mener.',
    'long-question':
      'I et langt spørsmål er starten glemt når en når slutten, særlig for den som får det lest opp.',
    'long-questionnaire': 'De som har minst tid, gir seg først. Da hører du mest fra de andre.',
    'hard-to-read': 'Den som ikke forstår teksten, svarer på noe annet enn du spurte om, eller lar være.',
    jargon: 'Ord fra jobben er ikke ord hjemme. Den som ikke kjenner dem, faller ut eller gjetter.',
    'many-required': 'Den som ikke kan eller vil svare på ett av dem, må gi opp resten også.',
    'many-open': 'De siste blir sjelden besvart, og noen må lese og sladde alt som blir skrevet.',
    'special-category':
      'Helse, tro, politisk syn, etnisitet, fagforening og seksuell orientering har et eget vern (personvernforordningen artikkel 9). Du trenger et grunnlag til for å spørre.',
    'criminal-matters':
      'Straffedommer og lovbrudd har et eget vern (personvernforordningen artikkel 10). Som regel har ikke dere lov til å spørre.',
    'groups-too-small':
      'Små grupper skjules av hensyn til dem som svarer. Da spør du om noe du ikke kan få se, selv om alle svarer.',
    'general-after-specific':
      'Svaret på helheten farges av det en nettopp har tenkt på. Står det først, kan det sammenlignes fra år til år, selv om du bytter ut resten.',
    'sensitive-early': 'Den som får et privat spørsmål før hun vet hva dette er, slutter lett der.',
    'background-early':
      'Folk kom for å si hva de mener. Spørsmål om alder og slikt først kan få dem til å lure på om de blir gjenkjent.',
    'missing-translation': 'Ingen runde åpner på et språk som ikke er ferdig.',
    'feeds-nothing':
      'Et svar som ingen bruker, har kostet noen tid. Det kan være meningen å lese det for seg selv.',
  },
  mend: {
    'two-in-one': 'Del det i to spørsmål, eller behold det som betyr mest.',
    leading: 'Ta bort ordet, eller spør slik at begge svar er like lette å gi.',
    'double-negation': 'Si det uten nektelser: «Jeg er fornøyd med …».',
    'no-dont-know': 'Legg «Vet ikke» til skalaen. Det står utenfor snittet.',
    'scale-unbalanced': 'Bruk like mange og like sterke ord på begge sider.',
    'scale-unlabelled': 'Skriv hva den laveste og den høyeste verdien betyr.',
    'mixed-directions': 'Snu spørsmålet eller skalaen, eller la det stå hvis det er meningen.',
    'long-question': 'Ta bort det som ikke trengs, eller del i to setninger.',
    'long-questionnaire': 'Ta bort spørsmål som ingen skal bruke. Begynn med dem som ikke gir verdi til noe.',
    'hard-to-read': 'Korte setninger og korte ord. Les det høyt for noen som ikke jobber her.',
    jargon: 'Bruk et vanlig ord, eller forklar det i parentes.',
    'many-required': 'La det være frivillig å svare på de fleste.',
    'many-open': 'Behold ett eller to, helst til slutt.',
    'special-category':
      'Ta det bort hvis du kan. Ellers: avklar grunnlaget med personvernombudet og før det i personverninnstillingene.',
    'criminal-matters': 'Ta det bort, eller avklar det med personvernombudet først.',
    'groups-too-small': 'Bruk færre og større grupper, eller ta bort ett av spørsmålene.',
    'general-after-specific': 'Flytt det først.',
    'sensitive-early': 'Flytt det til slutten, eller ta det bort.',
    'background-early': 'Flytt dem til slutten.',
    'missing-translation': 'Oversett det som mangler.',
    'feeds-nothing': 'Koble dem til en indikator, eller ta dem bort.',
  },
  apply: {
    split: 'Del i to',
    reword: 'Bytt ut',
    dontKnow: 'Legg til «Vet ikke»',
    label: 'Sett inn teksten',
    turn: 'Snu skalaen',
    optional: 'Gjør dem frivillige',
    moveFirst: 'Flytt først',
    moveLast: 'Flytt til slutten',
  },
  plain: (words) =>
    `Lista foreslår ${words.map(({ word, instead }) => `«${instead}» for «${word}»`).join(', ')}.`,
  more: (count) => `${count} til`,
  and: 'og',
};
