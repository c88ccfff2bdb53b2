import { z } from 'zod';
import { answersKept, legalBases, privacyTextLimit } from '../../core/privacy/settings.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  languageShape,
  municipalityParams,
  storableText,
  withoutNationalId,
} from '../../platform/http/shapes.ts';

const stored = storableText.max(privacyTextLimit);
const localizedOf = (text: typeof stored) =>
  z.strictObject({
    nb: text.describe('In bokmål.'),
    nn: text.describe('In nynorsk.'),
    en: text.describe('In English.'),
  });

const settingsOf = (text: typeof stored) =>
  z.strictObject({
    purpose: localizedOf(text).describe('Why the municipality asks, in words a citizen understands.'),
    legalBasis: z
      .enum(legalBases)
      .nullable()
      .describe(
        'The point of GDPR article 6 no. 1 the survey rests on, 6-1-e being point e. Null: not chosen yet.',
      ),
    supplementaryBasis: text.describe(
      'The law the duty or task rests on (6-1-c and 6-1-e), or the interest that is weighed (6-1-f). Unused with 6-1-a.',
    ),
    specialCategory: z
      .boolean()
      .describe('Whether the survey asks for what GDPR article 9 protects, such as health.'),
    article9Basis: text.describe(
      'The exception in article 9 no. 2 that allows it. Unused without specialCategory.',
    ),
    contact: text.describe('Whom to ask about the survey: a place that answers, rather than a person.'),
    dataProtectionOfficer: text.describe('How the data protection officer is reached.'),
    recipients: localizedOf(text).describe(
      'Who sees the results beyond what the system says itself. All languages empty: nobody.',
    ),
    answersKeptDays: z
      .int()
      .min(answersKept.least)
      .max(answersKept.most)
      .nullable()
      .describe(
        'Days after a round’s close until its answers are deleted; the figures stay. Null: not chosen yet.',
      ),
  });

const version = z.int().min(0).describe('The version that stands: 1, 2, 3 … within the survey. 0: none yet.');
const surveyParams = municipalityParams.extend({
  survey: keyShape.describe('The survey’s key.'),
});

const standing = z.object({
  version,
  settings: settingsOf(stored).describe('What stands now; all of it empty when nothing does.'),
  missing: z
    .array(z.string())
    .describe('The fields of the settings that must be filled in before a round can open. Empty: it can.'),
  setAt: z.iso.datetime().nullable().describe('When this version was saved. Null: none yet.'),
  earlier: z
    .array(
      z.object({
        version: z.int().positive().describe('Its number within the survey.'),
        settings: settingsOf(stored).describe('What stood then, finished or not.'),
        setAt: z.iso.datetime().describe('When it was saved.'),
      }),
    )
    .describe('The versions before, newest first. A round keeps the one it opened with.'),
});

export const privacyContract = {
  'GET /api/:municipality/surveys/:survey/privacy': route({
    summary: 'A survey’s privacy settings, finished or not, and what is missing before a round can open.',
    access: ['designer', 'surveyOwner'],
    params: surveyParams,
    returns: standing,
    refuses: ['unknown-survey', 'not-allowed'],
  }),
  'PUT /api/:municipality/surveys/:survey/privacy': route({
    summary:
      'Saves the privacy settings as a new version, finished or not. Rounds that are opened keep theirs.',
    access: ['designer', 'surveyOwner'],
    params: surveyParams,
    body: z.strictObject({
      basedOnVersion: version.describe(
        'The version the editor saw, 0 for none, so that nobody overwrites another.',
      ),
      settings: settingsOf(withoutNationalId(stored)).describe(
        'All of the settings; an empty text is not written yet.',
      ),
    }),
    returns: standing,
    refuses: ['unknown-survey', 'not-allowed', 'privacy-changed-meanwhile'],
  }),
  'GET /api/:municipality/rounds/:roundId/privacy': route({
    summary:
      'The privacy notice of a round, made from the settings it opened with and from what the system does.',
    access: 'anyone',
    params: municipalityParams.extend({
      roundId: idShape.describe('The round, collected or imported.'),
    }),
    query: z.object({
      language: languageShape
        .default('nb')
        .describe('The language of the notice; bokmål when it is not said.'),
    }),
    returns: z.object({
      title: z.string().describe('The notice’s own heading.'),
      municipalityName: z.string().describe('Who asks.'),
      surveyTitle: z.string().describe('What the survey is called.'),
      sections: z
        .array(
          z.object({
            key: z.string().describe('What the section is about, the same in every language.'),
            heading: z.string().describe('The section’s heading.'),
            paragraphs: z.array(z.string()).describe('Its text, one paragraph each.'),
            points: z.array(z.string()).describe('Its list, after the paragraphs.'),
            rows: z
              .array(
                z.object({
                  who: z.string().describe('Who could want to know what one person answered.'),
                  what: z.string().describe('What they can know.'),
                }),
              )
              .describe('Who can know what, after the list; only in the section whoKnows.'),
          }),
        )
        .describe('The sections, in the order they are read.'),
    }),
    refuses: ['unknown-round', 'no-privacy-notice'],
  }),
} satisfies Contract;
