import type { Language } from '../locale.ts';
import type { Forms } from './keys.ts';

/** Last parts that make a Norwegian word neuter: «et utvalg», «et kommunestyre». */
const neuter =
  /(styre|råd|kart|hjul|utvalg|utval|skap|kontor|organ|kort|team|senter|område|punkt|mål|tertial|kvartal|år|kriterie|kriterium|sted|foretak|føretak|halvår|program|system|ting)$/;
/** And those that make a nynorsk word feminine: «ei eining», «ei verksemd». */
const feminine = /(ing|heit|semd|leid|gruppe|nemnd|bygd|eining)$/;

/**
 * A guess at the forms of a word from its first one, for whoever types it to look over: «virksomhet» gives «en
 * virksomhet», virksomheten, virksomheter, virksomhetene. Norwegian has too many exceptions for it to be more.
 */
export function guessForms(word: string, language: Language): Forms {
  const one = word.trim().replaceAll(/\s+/g, ' ');
  if (one === '') return { article: articles[language], one, theOne: '', many: '', theMany: '' };
  return language === 'en' ? guessEnglish(one) : guessNorwegian(one, language);
}

const articles: Record<Language, string> = { nb: 'en', nn: 'ein', en: 'a' };

function guessEnglish(one: string): Forms {
  const many = /[^aeiou]y$/i.test(one)
    ? `${one.slice(0, -1)}ies`
    : one + (/(s|x|z|ch|sh)$/i.test(one) ? 'es' : 's');
  const article = /^[aeio]/i.test(one) ? 'an' : 'a';
  return { article, one, theOne: `the ${one}`, many, theMany: `the ${many}` };
}

function guessNorwegian(one: string, language: 'nb' | 'nn'): Forms {
  const parts = one.split(' ');
  const noun = parts.pop() as string;
  const forms = guessNoun(noun, language);
  if (parts.length === 0) return forms;
  // «kritisk suksessfaktor»: what stands before is taken for adjectives.
  const isNeuter = forms.article.endsWith('t');
  // A neuter adjective drops its t first: «lokalt» is «lokale».
  const before = parts
    .map((part) => (isNeuter ? part.replace(/([^aeiouyæøå])t$/, '$1') : part).replace(/e?$/, 'e'))
    .join(' ');
  const [the, those] =
    language === 'nb' ? [isNeuter ? 'det' : 'den', 'de'] : [isNeuter ? 'det' : 'den', 'dei'];
  return {
    ...{ article: forms.article, one },
    theOne: `${the} ${before} ${forms.theOne}`,
    many: `${before} ${forms.many}`,
    theMany: `${those} ${before} ${forms.theMany}`,
  };
}

function guessNoun(one: string, language: 'nb' | 'nn'): Forms {
  const [many, theMany] = language === 'nb' ? ['er', 'ene'] : ['ar', 'ane'];
  const masculine = language === 'nb' ? 'en' : 'ein';
  if (/^[A-ZÆØÅ]{2,}$/.test(one)) {
    return given(masculine, one, [`${one}-en`, `${one}-${many}`, `${one}-${theMany}`]);
  }
  const stem = one.replace(/é$/, 'e').replace(/e$/, '');
  if (neuter.test(one)) return guessNeuter(one, stem, language);
  if (language === 'nn' && feminine.test(one)) {
    const plural = one.endsWith('ing') ? ['ar', 'ane'] : ['er', 'ene'];
    return given('ei', one, [`${stem}a`, stem + plural[0], stem + plural[1]]);
  }
  if (/é$/.test(one)) {
    return language === 'nb'
      ? given('en', one, [`${stem}een`, `${stem}eer`, `${stem}eene`])
      : given('ein', one, [`${stem}een`, `${stem}ear`, `${stem}eane`]);
  }
  // «leder»: lederen, ledere, lederne, but «direktør», «tjener» and others as most words.
  if (language === 'nb' && /(led|fører|lær|sentr|arbeid|forvalt|tal)er$|fører$/.test(one)) {
    return given('en', one, [`${one}en`, `${one}e`, `${one}ne`]);
  }
  return given(masculine, one, [`${stem}en`, stem + many, stem + theMany]);
}

function guessNeuter(one: string, stem: string, language: 'nb' | 'nn'): Forms {
  const article = language === 'nb' ? 'et' : 'eit';
  if (one.endsWith('ium')) {
    const short = one.slice(0, -2);
    return language === 'nb'
      ? given(article, one, [`${short}et`, `${short}er`, `${short}ene`])
      : given(article, one, [`${short}et`, one, `${short}a`]);
  }
  if (language === 'nn') return given(article, one, [`${stem}et`, one, `${stem}a`]);
  const endsInE = one.endsWith('e');
  return given(article, one, [`${stem}et`, endsInE ? `${one}r` : one, `${stem}ene`]);
}

function given(article: string, one: string, rest: [string, string, string] | string[]): Forms {
  const [theOne = '', many = '', theMany = ''] = rest;
  return { article, one, theOne, many, theMany };
}
