import type { Span } from './redaction.ts';

const number = String.raw`\d{1,3}(?: ?[a-hA-H](?!\p{L}))?(?!\d|,\d)`;
/** What is counted after a number, which then is of no house: «gikk skoleveien 3 ganger». */
const counted = String.raw`(?! ?(?:%|prosent|gang|gong|sted|stad|år|km|m[ .,]|meter|min|tim|dag|uke|veke|bil|kr|stk|person|barn|ung|av[ ])|\.? ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember))`;
const postal = String.raw`(?:,? \d{4} \p{Lu}\p{L}+)?`;
const elder = '(?:(?:Gamle|Nye|Nedre|Øvre|Søndre|Nordre|Østre|Vestre|Store|Lille|Indre|Ytre) )?';
const sure = '(?:gata|gaten|gate|gt|veien|vegen|vei|veg|vn|allé|alleen)';
const unsure =
  '(?:svingen|bakken|kroken|stien|tunet|plassen|torget|ringen|åsen|haugen|faret|lia|jordet|enga|berget|moen|skogen|terrasse|brygge)';
const alone = '(?:[Gg]ate|[Vv]ei|[Vv]eg|[Aa]llé|[Tt]errasse|[Pp]lass|[Bb]rygge)';
const addresses = new RegExp(
  String.raw`(?<!\p{L})${elder}(?![Rr]iks|[Ff]ylkes|[Ee]uropa)(?:\p{L}{2,}${sure}|\p{Lu}\p{L}+${unsure}|\p{Lu}\p{L}+ ${alone})\.? (?:nr\.? )?${number}${counted}${postal}`,
  'gu',
);

const classes = /(?<=(?<!\p{L})(?:i|klasse) )\d{1,2}[a-fA-F](?![\p{L}\d])/giu;

/** Streets with a number, and a postal place after it. */
export function addressHints(text: string): Span[] {
  return [...text.matchAll(addresses)].map(({ 0: part, index }) => ({
    ...{ from: index, to: index + part.length, mark: 'place' },
  }));
}

/** Words that say what kind of place a name is of. */
export const kindOfPlace =
  '(?:(?:ungdoms|barne|kultur|aktivitets|vidaregåande |videregående )?sk[ou]len?|barnehagen?|barnehagane|sykehjem(?:met)?|sjukeheim(?:en)?|(?:bo- og )?omsorgssent(?:er|eret)|helsehus(?:et)?|bibliotek(?:et)?|legesent(?:er|eret)|legekontor(?:et)?|bofellesskap(?:et)?|bufellesskap(?:et)?|avdeling|SFO|sfo)';

const titles =
  '(?:rektor|inspektør|styrer|styrar|leder|leiar|sjef|lærer|lærar|pleier|pleiar|søster|lege|vaktmester|vaktmeister|behandler|behandlar|assistent|renholder|reinhaldar|kokk|sjåfør|bibliotekar|pedagog|sekretær)';
/** «Fagarbeider», and not the verb. */
const workers = String.raw`\p{L}{3,}(?<!sam)arbeid[ea]r`;
const titleAt = new RegExp(
  String.raw`(?<!\p{L})(?:\p{L}*${titles}|${workers})(?:en|n|a)?(?: (?:vår|min|her))? (?:på|ved|i|hos|til|for|fra) [«"“]?`,
  'giu',
);
const schoolClass = String.raw`\d{1,2}\.? ?[A-Fa-f](?!\p{L})|\d{1,2}\. ?(?:klassen?|trinn(?:et)?|etasje|etg)|(?:avdeling|avd\.?|sone|gruppe|base|team) [\p{L}\p{N}]+`;
const target = new RegExp(
  String.raw`^(?:${schoolClass}|\p{Lu}\p{L}*\p{Ll}\p{L}*(?: \p{Lu}\p{L}+)*(?: ${kindOfPlace})?(?!\p{L}))`,
  'u',
);

/**
 * A title with where its holder works, which is as good as a name: «rektor på Skogbrynet», «læreren i 5B»; and a class alone.
 * `placeAt`: how long a place the municipality has is, where one begins at this point in the text; 0 where none does.
 */
export function titleHints(text: string, placeAt: (at: number) => number): Span[] {
  const ofClass = [...text.matchAll(classes)].map(({ 0: part, index }) => ({
    ...{ from: index, to: index + part.length, mark: 'other' as const },
  }));
  const titled = [...text.matchAll(titleAt)].flatMap(({ 0: before, index }) => {
    const at = index + before.length;
    const length = Math.max(target.exec(text.slice(at))?.[0].length ?? 0, placeAt(at));
    return length === 0 ? [] : [{ from: index, to: at + length, mark: 'other' as const }];
  });
  return [...titled, ...ofClass];
}
