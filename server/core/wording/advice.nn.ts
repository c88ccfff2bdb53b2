import type { AdviceWords } from './advice.nb.ts';

/** Advice on a draft, nynorsk. */
export const nn: AdviceWords = {
  what: {
    'two-in-one': ({ found }) => `Spør du om to ting på éin gong? ${found}`,
    leading: ({ found }) => `Orda kan vise kva svar du håpar på: ${found}`,
    'double-negation': ({ found }) => `To nektingar i same spørsmål: ${found}`,
    'no-dont-know': ({ found }) => `Her kan nokon mangle svar, og dei kan ikkje seie «veit ikkje»: ${found}`,
    'scale-unbalanced': ({ found }) => `Skalaen heller til éi side: ${found}`,
    'scale-unlabelled': ({ found }) => `Skalaen manglar ord på ${found}.`,
    'mixed-directions': ({ found }) => `Her peikar noko motsett veg av resten: ${found}`,
    'long-question': ({ figure }) => `Spørsmålet har ${figure('words')} ord.`,
    'long-questionnaire': ({ figure }) => `Det tek omtrent ${figure('minutes')} minutt å svare.`,
    'hard-to-read': ({ figure }) =>
      `Teksten er vanskeleg å lese: lesbarheitsindeksen (liks) er ${figure('lix')}.`,
    jargon: ({ found }) => `Kjenner alle desse orda? ${found}`,
    'many-required': ({ figure }) => `${figure('required')} av ${figure('questions')} spørsmål må få svar.`,
    'many-open': ({ figure }) => `Det er ${figure('open')} spørsmål der folk skal skrive sjølve.`,
    'special-category': ({ found }) => `Dette er ein særleg kategori personopplysningar: ${found}`,
    'criminal-matters': ({ found }) => `Dette gjeld straffbare forhold: ${found}`,
    'groups-too-small': ({ name, where, isFewest, figure }) =>
      `Med ${where ? `${figure('people')} i ${where}` : `${figure('people')} ${isFewest ? 'der færrast blir spurde' : 'som får spørsmåla'}`}, kan ${name} ikkje visast: ${figure('groups')} grupper blir på høgst ${figure('each')} kvar, og grensa er ${figure('limit')}.`,
    'general-after-specific': ({ found }) =>
      `Eit spørsmål om heilskapen kjem etter spørsmål om delane: ${found}`,
    'sensitive-early': ({ found }) => `Noko privat kjem tidleg: ${found}`,
    'background-early': () => 'Skjemaet byrjar med kven den som skal svare, er.',
    'missing-translation': ({ name, figure, isOne }) =>
      `${figure('missing')} ${isOne ? 'tekst' : 'tekstar'} manglar på ${name}.`,
    'feeds-nothing': ({ figure }) =>
      `Spørsmål som ikkje gir verdi til nokon indikator: ${figure('questions')}.`,
  },
  why: {
    'two-in-one':
      'Den som meiner ulikt om dei to, veit ikkje kva ho skal svare. Og du får ikkje vite kva svaret gjeld.',
    leading:
      'Mange seier det dei trur du vil høyre. Då seier talet meir om spørsmålet enn om det du spurde om.',
    'double-negation':
      'Den som er ueinig i noko som er nekta to gonger, må rekne seg fram til svaret. Nokre reknar feil.',
    'no-dont-know':
      'Den som ikkje veit, må gjette eller gå vidare. Gjettingar dreg mot midten og ser ut som ei meining.',
    'scale-unbalanced': 'Er det fleire eller sterkare ord på den eine sida, dreg det svara dit.',
    'scale-unlabelled': 'Utan ord i begge endar tolkar folk tala kvar på sin måte, og nokre snur dei.',
    'mixed-directions': 'Når vegen skifter, er det lett å svare motsett av det ein meiner.',
    'long-question':
      'I eit langt spørsmål er starten gløymd når ein når slutten, særleg for den som får det lese opp.',
    'long-questionnaire': 'Dei som har minst tid, gir seg først. Då høyrer du mest frå dei andre.',
    'hard-to-read': 'Den som ikkje forstår teksten, gir svar på noko anna enn du spurde om, eller let vere.',
    jargon: 'Ord frå jobben er ikkje ord heime. Den som ikkje kjenner dei, fell ut eller gjettar.',
    'many-required': 'Den som ikkje kan eller vil svare på eitt av dei, må gi opp resten òg.',
    'many-open': 'Dei siste får sjeldan svar, og nokon må lese og sladde alt som blir skrive.',
    'special-category':
      'Helse, tru, politisk syn, etnisitet, fagforeining og seksuell orientering har eit eige vern (personvernforordninga artikkel 9). Du treng eit grunnlag til for å spørje.',
    'criminal-matters':
      'Straffedommar og lovbrot har eit eige vern (personvernforordninga artikkel 10). Som regel har ikkje de lov til å spørje.',
    'groups-too-small':
      'Små grupper blir skjulte av omsyn til dei som skal svare. Då spør du om noko du ikkje kan få sjå, sjølv om alle er med.',
    'general-after-specific':
      'Svaret på heilskapen blir farga av det ein nettopp har tenkt på. Står det først, kan det samanliknast frå år til år, sjølv om du byter ut resten.',
    'sensitive-early': 'Den som får eit privat spørsmål før ho veit kva dette er, sluttar lett der.',
    'background-early':
      'Folk kom for å seie kva dei meiner. Spørsmål om alder og slikt først kan få dei til å lure på om dei blir kjende att.',
    'missing-translation': 'Ingen runde opnar på eit språk som ikkje er ferdig.',
    'feeds-nothing':
      'Eit svar som ingen bruker, har kosta nokon tid. Det kan vere meininga å lese det for seg sjølv.',
  },
  mend: {
    'two-in-one': 'Del det i to spørsmål, eller ta vare på det som betyr mest.',
    leading: 'Ta bort ordet, eller spør slik at begge svara er like lette å gi.',
    'double-negation': 'Sei det utan nektingar: «Eg er nøgd med …».',
    'no-dont-know': 'Legg «Veit ikkje» til skalaen. Det står utanfor snittet.',
    'scale-unbalanced': 'Bruk like mange og like sterke ord på begge sider.',
    'scale-unlabelled': 'Skriv kva den lågaste og den høgaste verdien betyr.',
    'mixed-directions': 'Snu spørsmålet eller skalaen, eller la det stå dersom det er meininga.',
    'long-question': 'Ta bort det som ikkje trengst, eller del i to setningar.',
    'long-questionnaire': 'Ta bort spørsmål som ingen skal bruke. Byrj med dei som ikkje gir verdi til noko.',
    'hard-to-read': 'Korte setningar og korte ord. Les det høgt for nokon som ikkje jobbar her.',
    jargon: 'Bruk eit vanleg ord, eller forklar det i parentes.',
    'many-required': 'La det vere frivillig å svare på dei fleste.',
    'many-open': 'La eitt eller to stå, helst til slutt.',
    'special-category':
      'Ta det bort om du kan. Elles: avklar grunnlaget med personvernombodet og før det i personverninnstillingane.',
    'criminal-matters': 'Ta det bort, eller avklar det med personvernombodet først.',
    'groups-too-small': 'Bruk færre og større grupper, eller ta bort eitt av spørsmåla.',
    'general-after-specific': 'Flytt det først.',
    'sensitive-early': 'Flytt det til slutten, eller ta det bort.',
    'background-early': 'Flytt dei til slutten.',
    'missing-translation': 'Set om det som manglar.',
    'feeds-nothing': 'Kopl dei til ein indikator, eller ta dei bort.',
  },
  apply: {
    split: 'Del i to',
    reword: 'Byt ut',
    dontKnow: 'Legg til «Veit ikkje»',
    label: 'Set inn teksten',
    turn: 'Snu skalaen',
    optional: 'Gjer dei frivillige',
    moveFirst: 'Flytt først',
    moveLast: 'Flytt til slutten',
  },
  plain: (words) =>
    `Lista føreslår ${words.map(({ word, instead }) => `«${instead}» for «${word}»`).join(', ')}.`,
  more: (count) => `${count} til`,
  and: 'og',
};
