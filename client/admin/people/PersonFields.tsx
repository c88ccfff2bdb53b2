import type { ReactNode } from 'react';
import { type Language, languages } from '../../../server/core/locale.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { usePlace } from '../../parts/place.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import type { Typed } from '../parts/typed.ts';

export interface PersonFacts {
  name: string;
  email: string | null;
  language: Language;
}

/** The fields of a person, and `readPerson` to read them by. */
export function PersonFields({ person, emailHelp }: { person?: PersonFacts; emailHelp: string }): ReactNode {
  const { language } = usePlace();
  const words = adminPeopleTexts[language];
  return (
    <>
      <TextField name="name" label={words.name} defaultValue={person?.name} />
      <TextField
        name="email"
        type="email"
        label={words.email}
        description={emailHelp}
        defaultValue={person?.email}
        maxLength={254}
      />
      <SelectField
        name="language"
        label={words.language}
        defaultValue={person?.language ?? language}
        options={languages.map((one) => [one, words.languages[one]])}
      />
    </>
  );
}

export function readPerson(typed: Typed, words: { nameMissing: string; emailWrong: string }): PersonFacts {
  const name = typed.needed('name', words.nameMissing);
  const email = typed.text('email');
  if (email !== null && !/^\S+@\S+\.\S+$/.test(email)) typed.faults['email'] = words.emailWrong;
  const language = languages.find((one) => one === typed.text('language')) ?? 'nb';
  return { name, email, language };
}
