import type { Language } from '../../core/locale.ts';
import type { Mail } from '../../platform/mail.ts';

export interface LetterFacts {
  municipalityName: string;
  name: string;
  email: string;
  language: Language;
  unitName: string;
  /** Where it is read. */
  link: string;
  messageId: string;
}

interface Words {
  subject: string;
  text(name: string, unit: string, link: string): string;
}

/** To the leader who is asked. */
const questionWords: Record<Language, Words> = {
  nb: {
    subject: 'Et spørsmål til deg',
    text: (name, unit, link) =>
      `Hei, ${name}.\n\nEn folkevalgt har spurt deg om et resultat. Spørsmålet er til deg som leder ${unit}. Du leser det og svarer her:\n${link}\n`,
  },
  nn: {
    subject: 'Eit spørsmål til deg',
    text: (name, unit, link) =>
      `Hei, ${name}.\n\nEin folkevald har spurt deg om eit resultat. Spørsmålet er til deg som leier ${unit}. Du les det og gjev svar her:\n${link}\n`,
  },
  en: {
    subject: 'A question for you',
    text: (name, unit, link) =>
      `Hello, ${name}.\n\nAn elected member has asked you about a result. The question is for you as the leader of ${unit}. You can read and answer it here:\n${link}\n`,
  },
};

/** To whoever asked. */
const answerWords: Record<Language, Words> = {
  nb: {
    subject: 'Svar på et spørsmål du har stilt',
    text: (name, unit, link) =>
      `Hei, ${name}.\n\nLederen for ${unit} har svart på et spørsmål du har stilt. Du leser svaret her:\n${link}\n`,
  },
  nn: {
    subject: 'Svar på eit spørsmål du har stilt',
    text: (name, unit, link) =>
      `Hei, ${name}.\n\nLeiaren for ${unit} har svara på eit spørsmål du har stilt. Du les svaret her:\n${link}\n`,
  },
  en: {
    subject: 'An answer to a question you asked',
    text: (name, unit, link) =>
      `Hello, ${name}.\n\nThe leader of ${unit} has answered a question you asked. You can read the answer here:\n${link}\n`,
  },
};

/** That there is a question, and where. Never what it says, nor a figure. */
export function questionLetter(facts: LetterFacts): Mail {
  return letter(questionWords, facts);
}

/** That there is an answer, and where. Never what it says, nor what was asked. */
export function answerLetter(facts: LetterFacts): Mail {
  return letter(answerWords, facts);
}

function letter(words: Record<Language, Words>, facts: LetterFacts): Mail {
  const { municipalityName, name, email, language, unitName, link, messageId } = facts;
  const { subject, text } = words[language];
  return {
    ...{ to: email, subject: `${municipalityName}: ${subject}`, text: text(name, unitName, link) },
    ...{ messageId, headers: { 'Auto-Submitted': 'auto-generated' } },
  };
}
