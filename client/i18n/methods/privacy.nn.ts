import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, nynorsk: what is not shown, and people’s own words. */
export const privacy = {
  'vises-ikke': {
    title: 'Kva som ikkje blir vist, og kvifor',
    plain: ({ disclosure }) => [
      'Svara er anonyme. I ei lita gruppe kan tala likevel røpe kva nokon svara. Difor blir dei ikkje viste. Grensene tel menneske som har svara.',
      `Snittet blir vist frå ${disclosure.mean} svar. Spreiing, fordeling, delar og alt som er rekna av dei, treng ${disclosure.spread}, for snitt og spreiing saman kan røpe kvart einaste svar i ei lita gruppe. Der alle kan lese utan å logge inn, trengst ${disclosure.publicSpread}.`,
      `Kollegaer kjenner kvarandre, og følsame tenester gjeld få. I slike undersøkingar blir snittet vist først frå ${disclosure.employeeMean} svar hos tilsette og ${disclosure.sensitiveMean} i følsame tenester. Kommunen kan heve grensene for ein runde før tala blir laga, men aldri senke dei, og grunngivinga blir ståande.`,
      'Tal, rangeringar, datoar og svar på spørsmål der ein vel blant fleire ting, blir viste berre for heile kommunen, frå så mange svar som spreiing treng, og aldri når alle utanom éin svara likt. Av tal tel den lågaste og den høgaste tjuandedelen, minst to i kvar ende, som det næraste av dei andre, og kvartilane er snittet av svara rundt. Datoar blir talde per månad, tre månader eller år. Har alle, eller alle så nær som éin, valt det same, blir ingen av vala viste.',
      'Det som kunne vore rekna ut ved å trekkje frå, blir heller ikkje vist. Er {units} med få svar skjulte, skjuler vi fleire, så ingen kan finne dei ved å trekkje dei andre frå summen. Difor kan òg {units} med mange svar vere skjulte.',
      'Når svara blir delte etter bakgrunn, sjekkar vi kvar einaste person: Kunne ho ha bytt svar med nokon andre utan at eit av tala hadde endra seg? Berre då kan ingen rekne seg fram til kva ho svara, heller ikkje ein kollega som kjenner sitt eige svar. Der det ikkje går, blir den inndelinga ikkje vist.',
      `Har alle, eller alle så nær som éin, svara det same, veit ein kva dei svara. Då blir ikkje talet vist. Er dei ${disclosure.nearlyAllFrom} eller fleire, og høgst ${disclosure.nearlyAllBut} svara noko anna, kan det stå «Nesten alle svara» og så talet, og ikkje meir. Med færre enn ${disclosure.homogeneousBelow} svar blir heller ikkje eit snitt heilt ved enden av skalaen vist.`,
      'Talet på svar og svarprosenten følgjer dei same reglane. Vi seier det same uansett grunn når noko ikkje blir vist, for òg grunnen kunne røpt noko. I tabellane står det kolon. Eit punktum tyder at det ikkje vart spurt, to punktum at talet ikkje kan reknast ut, og F at det er for usikkert til å bli vist.',
    ],
    letters:
      'n er kor mange som svara. N − Σn er dei som er att når viste {units} blir trekte frå ein vist sum, og k er grensa. ȳ er snittet på ein skala frå a til b; den siste linja gjeld berre dei minste gruppene.',
    inForce: ({ disclosure }) => [
      ['Snitt, talet på svar og svarprosent, minst', `${disclosure.mean} svar`],
      ['Spreiing, fordeling og delar, minst', `${disclosure.spread} svar`],
      ['Det same utan innlogging, minst', `${disclosure.publicSpread} svar`],
      ['Snitt i undersøkingar blant tilsette, minst', `${disclosure.employeeMean} svar`],
      ['Snitt i følsame tenester, minst', `${disclosure.sensitiveMean} svar`],
      ['Dei som er att når viste tal blir trekte frå', 'ingen, eller like mange som grensa for talet'],
      ['Er ei av dei for lita, må dei vere frå minst', `${disclosure.hiddenUnits} {units}`],
      ['Svar delte etter bakgrunn, i kvar gruppe minst', `${disclosure.cut} svar`],
      ['I {aUnit} som blir delt etter bakgrunn, minst', `${disclosure.cutUnit} svar`],
      ['Tilsette delte etter bakgrunn', 'berre for heile kommunen'],
      ['«Nesten alle», frå', `${disclosure.nearlyAllFrom} svar`],
      ['Ingen skal kunne rekne seg fram til færre enn', `${disclosure.group} personar`],
    ],
  },
  'egne-ord': {
    title: 'Det folk skriv med eigne ord',
    plain: ({ disclosure }) => [
      `Det folk skriv, blir lese av nokre få som er peikte ut for runden, når minst ${disclosure.spread} har skrive til spørsmålet. Dei ser verken {unit} eller dei andre svara. Dei tek ut namn og anna som viser kven nokon er, og gir tekstane tema. Systemet føreslår namn, adresser og nummer etter reglar og lister, men eit menneske avgjer kvar gong. Noko kan derfor bli oversett.`,
      'Når alt er lese, kan ein annan enn lesaren vedta at tema og utdrag blir viste saman med resultatet. Da blir dei frosne slik dei er.',
      `Kvar person har éin tekst til eit spørsmål, så tekstar er personar. Eit tema blir vist med antal når minst så mange nemner det som eit snitt krev, vanlegvis ${disclosure.mean}. Sjeldnare tema blir ikkje nemnde, for berre namnet kunne røpe kva nokon skreiv. Er det færre enn grensa som ikkje nemner temaet, står det «nesten alle».`,
      'Ein tekst kan ha fleire tema eller ingen, så det som manglar, kan ikkje reknast ut. Kvart spørsmål blir talt for seg: Ingen veit kva tekstar under to spørsmål som er frå same person.',
      'Temaa er sette av menneske, og ein annan lesar kunne ha sett dei annleis. Tala seier kva dei som skreiv, tok opp. Dei seier ikkje kor mange av alle som meiner det same.',
    ],
    letters:
      'm er kor mange som skreiv, k er kor mange av dei som nemner temaet. «Nesten alle» er når den siste linja ikkje held.',
    inForce: ({ disclosure }) => [
      ['Tekstar blir lesne og viste, skrivne av minst', `${disclosure.spread} personar`],
      ['Det same utan innlogging, minst', `${disclosure.publicSpread} personar`],
      ['Eit tema, nemnt av minst', `${disclosure.mean} personar`],
      ['Eit tema blant tilsette, nemnt av minst', `${disclosure.employeeMean} personar`],
      ['Eit tema i følsame tenester, nemnt av minst', `${disclosure.sensitiveMean} personar`],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
