import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, bokmål: what is not shown, and people’s own words. */
export const privacy = {
  'vises-ikke': {
    title: 'Hva som ikke vises, og hvorfor',
    plain: ({ disclosure }) => [
      'Svarene er anonyme. I en liten gruppe kan tallene likevel røpe hva noen svarte. Derfor vises de ikke. Grensene teller mennesker som har svart.',
      `Snittet vises fra ${disclosure.mean} svar. Spredning, fordeling, andeler og alt som er regnet av dem, trenger ${disclosure.spread}, for snitt og spredning sammen kan røpe hvert eneste svar i en liten gruppe. Der alle kan lese uten å logge inn, trengs ${disclosure.publicSpread}.`,
      `Kolleger kjenner hverandre, og følsomme tjenester gjelder få. I slike undersøkelser vises snittet først fra ${disclosure.employeeMean} svar hos ansatte og ${disclosure.sensitiveMean} i følsomme tjenester. Kommunen kan heve grensene for en runde før tallene lages, men aldri senke dem, og begrunnelsen blir stående.`,
      'Tall, rangeringer, datoer og svar på spørsmål der man velger blant flere ting, vises bare for hele kommunen, fra så mange svar som spredning trenger, og aldri når alle unntatt én svarte likt. Av tall teller den laveste og den høyeste tjuedelen, minst to i hver ende, som det nærmeste av de andre, og kvartilene er snittet av svarene rundt. Datoer telles per måned, tre måneder eller år. Har alle, eller alle unntatt én, valgt det samme, vises ingen av valgene.',
      'Det som kunne vært regnet ut ved å trekke fra, vises heller ikke. Er {units} med få svar skjult, skjuler vi flere, så ingen kan finne dem ved å trekke de andre fra summen. Derfor kan også {units} med mange svar være skjult.',
      'Når svarene deles etter bakgrunn, sjekker vi hver eneste person: Kunne hun ha byttet svar med noen andre uten at ett av tallene hadde endret seg? Bare da kan ingen regne seg fram til hva hun svarte, heller ikke en kollega som kjenner sitt eget svar. Der det ikke går, vises den inndelingen ikke.',
      `Har alle, eller alle unntatt én, svart det samme, vet man hva de svarte. Da vises ikke tallet. Er de ${disclosure.nearlyAllFrom} eller flere, og høyst ${disclosure.nearlyAllBut} svarte noe annet, kan det stå «Nesten alle svarte» og så tallet, og ikke mer. Med færre enn ${disclosure.homogeneousBelow} svar vises heller ikke et snitt helt ved enden av skalaen.`,
      'Antall svar og svarprosent følger de samme reglene. Vi sier det samme uansett grunn når noe ikke vises, for også grunnen kunne røpet noe. I tabellene står det kolon. Et punktum betyr at det ikke ble spurt, to punktum at tallet ikke kan regnes ut, og F at det er for usikkert til å vises.',
    ],
    letters:
      'n er hvor mange som svarte. N − Σn er de som er igjen når viste {units} trekkes fra en vist sum, og k er grensen. ȳ er snittet på en skala fra a til b; den siste linjen gjelder bare de minste gruppene.',
    inForce: ({ disclosure }) => [
      ['Snitt, antall svar og svarprosent, minst', `${disclosure.mean} svar`],
      ['Spredning, fordeling og andeler, minst', `${disclosure.spread} svar`],
      ['Det samme uten innlogging, minst', `${disclosure.publicSpread} svar`],
      ['Snitt i undersøkelser blant ansatte, minst', `${disclosure.employeeMean} svar`],
      ['Snitt i følsomme tjenester, minst', `${disclosure.sensitiveMean} svar`],
      ['De som er igjen når viste tall trekkes fra', 'ingen, eller like mange som grensen for tallet'],
      ['Er en av dem for liten, må de være fra minst', `${disclosure.hiddenUnits} {units}`],
      ['Svar delt etter bakgrunn, i hver gruppe minst', `${disclosure.cut} svar`],
      ['I {aUnit} som deles etter bakgrunn, minst', `${disclosure.cutUnit} svar`],
      ['Ansatte delt etter bakgrunn', 'bare for hele kommunen'],
      ['«Nesten alle», fra', `${disclosure.nearlyAllFrom} svar`],
      ['Ingen skal kunne regne seg fram til færre enn', `${disclosure.group} personer`],
    ],
  },
  'egne-ord': {
    title: 'Det folk skriver med egne ord',
    plain: ({ disclosure }) => [
      `Det folk skriver, leses av noen få som er utpekt for runden, når minst ${disclosure.spread} har skrevet til spørsmålet. De ser verken {unit} eller de andre svarene. De tar ut navn og annet som viser hvem noen er, og gir tekstene temaer. Systemet foreslår navn, adresser og numre etter regler og lister, men et menneske avgjør hver gang. Noe kan derfor bli oversett.`,
      'Når alt er lest, kan en annen enn leseren beslutte at temaer og utdrag vises sammen med resultatet. Da fryses de slik de er.',
      `Hver person har én tekst til et spørsmål, så tekster er personer. Et tema vises med antall når minst så mange nevner det som et snitt krever, vanligvis ${disclosure.mean}. Sjeldnere temaer nevnes ikke, for bare navnet kunne røpe hva noen skrev. Er det færre enn grensen som ikke nevner temaet, står det «nesten alle».`,
      'En tekst kan ha flere temaer eller ingen, så det som mangler, kan ikke regnes ut. Hvert spørsmål telles for seg: Ingen vet hvilke tekster under to spørsmål som er fra samme person.',
      'Temaene er satt av mennesker, og en annen leser kunne satt dem annerledes. Tallene sier hva de som skrev, tok opp. De sier ikke hvor mange av alle som mener det samme.',
    ],
    letters:
      'm er hvor mange som skrev, k er hvor mange av dem som nevner temaet. «Nesten alle» er når den siste linjen ikke holder.',
    inForce: ({ disclosure }) => [
      ['Tekster leses og vises, skrevet av minst', `${disclosure.spread} personer`],
      ['Det samme uten innlogging, minst', `${disclosure.publicSpread} personer`],
      ['Et tema, nevnt av minst', `${disclosure.mean} personer`],
      ['Et tema blant ansatte, nevnt av minst', `${disclosure.employeeMean} personer`],
      ['Et tema i følsomme tjenester, nevnt av minst', `${disclosure.sensitiveMean} personer`],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
