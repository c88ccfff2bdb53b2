import type { RedactionMark, Span } from '../../../server/core/free-text/redaction.ts';

/**
 * Sentences as people may write them to a municipality, in bokmål and nynorsk: made up, of nobody. What tells who somebody
 * is, stands in braces after the first letter of its mark: `{n Kari}` is a name, `p` a place, `c` a way to reach somebody
 * or a number of theirs, `o` something else. Written before the hints they try.
 */
export const practised = [
  'Vi savner {n Kari Nordmann} på avdelingen.',
  '{n Kari} er alltid blid og hjelper mor om morgenen.',
  'jeg vil rose {n kari} som kommer på kveldene',
  '{n Karis} måte å snakke til far på er ikke grei.',
  'det er {n ingrids} skyld at ingen møter opp',
  'Hilsen {n Ola}',
  'mvh {n ola nordmann}',
  'Ring meg på {c 901 23 456} etter klokka fire.',
  'Nummeret er {c 90 12 34 56}.',
  'tlf {c 22334455}',
  'Send svar til {c per.olsen@online.no}, takk.',
  'Vi bor i {p Storgata 5} og får aldri brøytet.',
  'bussen stopper ikke ved {p kirkeveien 12 b} lenger',
  'Jeg er født {c 010107 50160} og trenger hjelp.',
  '{o Rektor på Skogbrynet} svarer aldri på e-post.',
  'Vi er misfornøyd med {o avdelingslederen på Solgården}.',
  '{n Torunn Viken} burde få ros.',
  'Barna trives i {p Skogbrynet barnehage}.',
  'barna trives i {p skogbrynet barnehage}',
  'Det er for trangt på {p skogbrynet} nå.',
  'Snakk med {n Anne-Lise} i resepsjonen.',
  'Hos {n Berit} får man alltid hjelp.',
  'Takk til {n Mohamed Yusuf} for innsatsen.',
  'Legen heter {n Solfrid Bø} og er flink.',
  '{n Kari Nordmann} og {n Ola} hjalp oss.',
  'Kontonummeret mitt er {c 1234.56.78903}.',
  'Ring {c +47 90 12 34 56} eller {c 0047 22 33 44 55}.',
  '{o Kontaktlæreren i 5B} roper til elevene.',
  'Fastlegen min, dr. {n Hansen}, har ikke tid.',
  'Saken gjelder {n Per Kristian Lund}.',
  'Skriv til oss i {p Nedre Gate 4, 1900 Fetsund}.',
  'Eg saknar {n Torunn} på kontoret.',
  'Ungane likar seg på {p Dalen skule}.',
  'Ring {c 57 12 34 56} om de lurer på noko.',
  '{o Rektoren på Dalen skule} høyrer ikkje etter.',
  'Helsing {n Åse}',
  'mor mi bur på {p solgården} og har det godt',
  '{n Sigrids} dotter får ikkje plass.',
  'Eg heiter {n Gunnvor} og bur åleine.',
  'Vi bur i {p Fjordvegen 18} og manglar gatelys.',
  'skriv til {c kari (at) fjordnett.no}',
  '{o Einingsleiaren i Fetsund} har slutta.',
  '{o Helsesjukepleiaren på Dalen} er for lite til stades.',
  'Det var {n Knut} sin feil.',
  'Maten er kald. Ingen spør. Alt er dyrt.',
  'I 2024 ventet jeg 14 dager og betalte 12345678 kr.',
  'NAV og SFO samarbeider dårlig.',
  'Per dag kommer det tre forskjellige pleiere.',
  'Hans rom er for kaldt om natta.',
  'Det koster 25 000 000 kr å bygge ny skole.',
  'Møtet var 20.10.2024 klokka 18.',
  'Åpningstidene i 2023-2024 var bedre.',
  'Lærerne er flinke, men klassene er for store.',
  'Vi har gått den veien 3 ganger i uka.',
  'Dag og natt ringer det på.',
  'Stein og grus ligger i gangveien.',
  'Takk for god hjelp!',
  'Rektor må være mer synlig.',
  'Liv og røre er bra for de gamle.',
  'Kultur er viktig for bygda.',
  'Hilsen en fornøyd bruker',
  'I dalen er det mørkt om vinteren.',
  'Det er for få tilsette, og ventetida er lang.',
  'Alle ungar bør få plass. Køen er for lang!',
  'Eg ventar framleis på svar – Ingen veit noko.',
  'Vegen er ikkje brøyta, 2 gonger fall eg.',
  'Kvifor kostar det 4500 kroner i månaden?',
  'Takk til alle som jobbar der.',
  'Bussen går kvar 30. minutt mellom 07 og 17.',
  'Heimesjukepleia kjem alltid for seint.',
  'Det er ikke lov å parkere mandag til fredag 08.00-17.00.',
  'De har Vigilo og Teams, men ingen bruker dem.',
];

/** The same, which nobody looked at while the hints were made: what they do with these is what they can. */
export const heldBack = [
  'Hun som heter {n Målfrid} gjør en god jobb.',
  'jeg snakket med {n fatima} på servicetorget',
  '{n trond} svarer aldri telefonen',
  '{n Berits} humør smitter.',
  'Kontakt {n Jørgen Lie} eller {n Nina}.',
  'Mobil: {c 456 78 901}, helst etter fire.',
  'sms til {c 91 23 45 67}',
  'Svar kan sendes {c marit_87@gmail.com}',
  'Fødselsnummeret mitt er {c 01.01.07 50160}.',
  'Leiligheten i {p Solbakken 14} er fuktig.',
  'Vi bor på {p Haugen} og hører bilene.',
  '{o Styreren på Skogbrynet} er aldri til stede.',
  '{o avdelingsleder på skogbrynet} lytter ikke',
  '{n Hallgeir} på kontoret svarer raskt.',
  'Takk, {n Wenche}!',
  'Dei på {p Solgården sykehjem} er snille.',
  '{n Torunns} kontor er alltid stengt.',
  'Eg bur i {p Kyrkjevegen 3A}.',
  'Naboen, {n Odd Arne}, klagar støtt.',
  'ordførar {n Steinar Vollan} lovde betre veg',
  'Spør {n Tove-Lill} eller han med hunden i {p Åsveien 7}.',
  'dattera mi, {n emma}, gruer seg til skolen',
  'Finn en bedre løsning for parkering.',
  'Mai var verst, da kom det ingen.',
  'Vi fikk 30 minutter, ikke 45 som avtalt.',
  'Barnehagen har 24 barn og 3 voksne i 2026.',
  'Treng fleire vaksne. Og betre mat.',
  'Bra folk, dårlige lokaler.',
  'Skolen ligger langs en farlig vei, 70 km/t.',
  'Kommunen burde svare innen 14 dager, ikke 6 uker.',
  'Ho som steller mor er dyktig.',
  'Norge er rikt nok til å ha varm mat.',
  'Sykehjemmet har tretti plasser, men bare tjue er i bruk.',
  'Saksnummer 2024/12345 er ikke besvart.',
];

/** Sentences written to be difficult, after the hints were made: dialect, slips, names from elsewhere, trade names. */
export const difficult = [
  'ho {n gunvor} på kjøkkenet e berre go',
  'Vaktmester {n Bjørn Tore} fikset heisen på en dag.',
  'mamma til {n ola} i {o 3b} sier det samme',
  'Snakket med {n Khadija} på helsestasjonen, kjempeflink!',
  'Hun heter {n Ngoc Anh} og kan ikke roses nok.',
  'jeg heter {n abdi} og er 34 år',
  'Legen ({n Hansen}) er ok, men stressa.',
  '{n Ola N.} har vært veldig hjelpsom mot oss.',
  'hilsen {n gunn og odd}',
  'ring {c 9 0 1 2 3 4 5 6}',
  'mail: {c ola.nordmann[a]gmail.com}',
  'Jeg er moren til {n Ådne}. {n Ådne} har sluttet å spise.',
  'Pappa er 92 og bor på {p Gan}.',
  'Fikk vedtak av {n B. Myklebust} i mai.',
  'Saksbehandler på {o byggesak}, hun med rødt hår, er arrogant.',
  'Kva skal ein seie, {n Målfrid}? Du er gull!',
  'Dottera mi {n Iselin-Marie} går i fjerde.',
  '{n Sunniva} på kontoret, {n Sunniva} som alltid smiler!',
  '{n kari nordmann} og {n per} kjem kvar tysdag',
  'Adressen er {p Furulia 7b}, 2. etasje.',
  'Jeg bor i {p Åsgata nr 4} og ser det hver dag.',
  'Me bur på {p Nordre Haug} og har vatn i kjellaren.',
  'Bussen til Lillestrøm går for sjelden.',
  'Det er mye trafikk på Riksvei 22.',
  'Vi kom fra Syria i 2015 og har fått god hjelp.',
  'Sønnen min har ADHD og trenger ro.',
  'KOMMUNEN MÅ SVARE PÅ TELEFONEN',
  'Skolen bruker både Feide og Showbie, det er rotete.',
  'Takk for maten! Spesielt fiskegratengen.',
  'Det stod i Romerikes Blad at alt skulle bli bedre.',
  'Eldre folk forstår ikke BankID. Bruk papir.',
  'Godt samarbeid med barnevernet og PPT.',
  'Hvor ble det av de 3 500 000 kronene fra 2022?',
  'Åpent kl. 10.00 - 15.30 er for lite, vi jobber 07-15.',
];

/** What the municipality of these sentences has: its units, and those who work for it. */
export const house = {
  units: [
    ...['Skogbrynet barnehage', 'Dalen skole', 'Solgården sykehjem'],
    ...['Fetsund', 'Hjemmesykepleien nord', 'Kultur'],
  ],
  people: ['Torunn Viken', 'Hallgeir Berg', 'Mohamed Yusuf'],
};

const marks: Record<string, RedactionMark> = { n: 'name', p: 'place', c: 'contact', o: 'other' };

/** A sentence without its braces, and the parts they stand around. */
export function readSentence(written: string): { text: string; expected: Span[] } {
  let text = '';
  const expected: Span[] = [];
  for (const { 0: all, 1: mark, 2: part } of written.matchAll(/\{(\w) ([^}]+)\}|[^{]+/g)) {
    if (mark && part) {
      expected.push({ from: text.length, to: text.length + part.length, mark: marks[mark] as RedactionMark });
    }
    text += part ?? all;
  }
  return { text, expected };
}

/**
 * How hints do on some sentences. `found`: parts every letter of which a hint has; `false`: hints that meet no part of
 * what was expected.
 */
export function scored(sentences: readonly string[], hintsOf: (text: string) => Span[]) {
  const score = { expected: 0, found: 0, falseAlarms: 0, missed: [] as string[], alarmed: [] as string[] };
  for (const sentence of sentences) {
    const { text, expected } = readSentence(sentence);
    const hints = hintsOf(text);
    const isIn = (at: number) => hints.some(({ from, to }) => from <= at && at < to);
    for (const { from, to } of expected) {
      score.expected += 1;
      const letters = [...Array(to - from).keys()].map((at) => from + at);
      if (letters.every((at) => !/[\p{L}\p{N}]/u.test(text[at] ?? '') || isIn(at))) score.found += 1;
      else score.missed.push(text.slice(from, to));
    }
    for (const hint of hints) {
      if (expected.some(({ from, to }) => from < hint.to && hint.from < to)) continue;
      score.falseAlarms += 1;
      score.alarmed.push(text.slice(hint.from, hint.to));
    }
  }
  return score;
}
