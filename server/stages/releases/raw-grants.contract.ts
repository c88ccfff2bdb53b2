import { z } from 'zod';
import { grantKinds, rawGrantDays } from '../../core/authorisation/raw-grant.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, localizedShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const person = z.object({
  id: z.string().describe('An account, or `operator`.'),
  name: z.string().nullable().describe('As the account is called now; null: erased, or no account.'),
});
const round = z.object({
  id: idShape.describe('The round.'),
  surveyTitle: localizedShape.describe('The survey’s title in each language.'),
  period: z.string().describe('The round’s period.'),
});
const moment = z.iso.datetime().nullable();

const kind = z
  .enum(grantKinds)
  .describe('`raw`: everything of the round; `ownWords`: reading what people wrote in their own words.');

const grant = z.object({
  id: idShape.describe('The grant.'),
  kind,
  round: round.describe('The round whose raw data it is about.'),
  analyst: person.describe('Who shall have the data.'),
  reason: z.string().describe('Why, in the words of who asked.'),
  days: z.int().describe('How many days it lasts from its approval.'),
  state: z
    .enum(['waiting', 'refused', 'lapsed', 'inForce', 'ended', 'expired'])
    .describe(
      'What it is at this moment. `refused`: ended before anybody approved it; `lapsed`: nobody approved it in time.',
    ),
  askedBy: person.describe('Who asked.'),
  askedAt: z.iso.datetime().describe('When it was asked for.'),
  lapsesAt: moment.describe('When it can no longer be approved; null: it has been approved or ended.'),
  approvedBy: person.nullable().describe('The key custodian who approved it; null: nobody.'),
  approvedAt: moment.describe('When it was approved; null: never.'),
  expiresAt: moment.describe('When its time is up; null: it was never approved.'),
  endedBy: person.nullable().describe('Who refused, withdrew or ended it; null: nobody.'),
  endedAt: moment.describe('When it was refused, withdrawn or ended; null: never.'),
  mayApprove: z.boolean().describe('Whether the reader may approve it now.'),
  mayEnd: z.boolean().describe('Whether the reader may refuse or end it now.'),
  mayFetch: z.boolean().describe('Whether the reader has the data by it now.'),
  hasPictures: z.boolean().describe('Whether the round asks for pictures.'),
  mayRead: z.boolean().describe('Whether the reader may read people’s own words by it now.'),
});

const grantParams = municipalityParams.extend({ grantId: idShape.describe('The grant.') });
const roundParams = municipalityParams.extend({ roundId: idShape.describe('The round.') });
const empty = z.strictObject({});
const raw = z.object({
  units: z.array(z.record(z.string(), z.unknown())).describe('Each unit with its response and its figures.'),
  smallCells: z
    .record(z.string(), z.unknown())
    .describe('Units, and units by background, with one to four persons.'),
});
/** The media types of the two kinds of files. */
export const answersTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const answersFile = z.string().describe('The file, as `import responses` reads it.');
const pictures = z.object({
  questions: z
    .array(
      z.object({
        name: z.string().describe('The question.'),
        title: localizedShape.describe('The question’s title in each language.'),
        pictures: z
          .array(
            z.object({
              id: idShape.describe('The picture.'),
              kind: z.enum(['jpeg', 'png']).describe('What kind of picture it is.'),
              byteCount: z.int().describe('How large it is, in bytes.'),
            }),
          )
          .describe('In the order of their ids, which are random.'),
      }),
    )
    .describe('Every question that asks for a picture.'),
});
const picture = z.string().describe('One picture, without metadata.');
const rawTable = z.string().describe('The table, as CSV.');

export const rawGrantsContract = {
  'GET /api/:municipality/raw-grants': route({
    summary: 'Who may have raw data, has asked for it or has had it, as far as it concerns the reader.',
    access: [
      ...(['administrator', 'designer', 'surveyOwner', 'keyCustodian', 'auditor'] as const),
      ...(['rawDataAnalyst', 'textReader'] as const),
    ],
    params: municipalityParams,
    returns: z.object({
      grants: z.array(grant).describe('The newest first.'),
      rounds: z
        .array(round.extend({ kinds: z.array(kind).describe('What may be asked for of it.') }))
        .describe('Rounds the reader may ask for something of.'),
      people: z.array(person).describe('Whom the reader may ask for; empty where there is no such round.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/rounds/:roundId/raw-grants': route({
    summary:
      'Asks that somebody else gets a round’s raw data for some days; never an anonymous one’s. Gives nothing by itself.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject({
      kind: kind.default('raw'),
      analystId: idShape.describe('The account that shall have the data; never who asks.'),
      reason: typedText.min(1).max(500).describe('Why, for the custodian and the auditor.'),
      days: z
        .int()
        .min(rawGrantDays.least)
        .max(rawGrantDays.most)
        .describe('How many days from the approval.'),
    }),
    returns: z.object({ id: idShape.describe('The request.') }),
    refuses: [
      'unknown-round',
      'unknown-person',
      ...([
        'no-own-words',
        'not-told-of-reading',
        'answers-are-deleted',
        'leader-may-not-read',
        'elected-may-not-read',
      ] as const),
      'anonymous-round',
      'days-out-of-range',
      'analyst-is-asker',
      'already-asked',
    ],
  }),
  'POST /api/:municipality/raw-grants/:grantId/approve': route({
    summary:
      'Approves a request; its time begins, and the analyst signs in anew. Never by who asked or the analyst.',
    access: ['keyCustodian'],
    params: grantParams,
    body: empty,
    returns: z.object({ expiresAt: z.iso.datetime().describe('When its time is up.') }),
    refuses: ['unknown-grant', 'another-person-needed', 'not-waiting'],
  }),
  'POST /api/:municipality/raw-grants/:grantId/end': route({
    summary: 'Refuses or withdraws a request, or ends a grant before its time is up.',
    access: ['administrator', 'keyCustodian', 'designer', 'surveyOwner'],
    params: grantParams,
    body: empty,
    returns: z.object({}),
    refuses: ['unknown-grant', 'grant-is-over'],
  }),
  'GET /api/:municipality/rounds/:roundId/raw': route({
    summary: 'A round with nothing withheld, for whoever has a grant in force. Each fetch is in the log.',
    access: ['rawDataAnalyst'],
    params: roundParams,
    query: z.object({
      format: z
        .enum(['json', 'csv'])
        .optional()
        .describe('`json`, which is everything, or `csv`: one line per unit and question or indicator.'),
    }),
    returns: z.union([raw, rawTable]),
    sends: { 'application/json': raw, 'text/csv': rawTable },
    refuses: ['unknown-round', 'raw-not-allowed'],
  }),
  'GET /api/:municipality/rounds/:roundId/answers': route({
    summary:
      'What each person in a round answered, for whoever has a grant in force: in random order, without time or id. Each file is in the log.',
    access: ['rawDataAnalyst'],
    params: roundParams,
    query: z.object({
      format: z
        .enum(['csv', 'xlsx'])
        .optional()
        .describe('`csv`, with semicolons and decimal comma, or `xlsx`: one row a person.'),
    }),
    returns: answersFile,
    sends: { [answersTypes.csv]: answersFile, [answersTypes.xlsx]: answersFile },
    refuses: ['unknown-round', 'raw-not-allowed', 'answers-deleted'],
  }),
  'GET /api/:municipality/rounds/:roundId/pictures': route({
    summary:
      'Which pictures people sent to a round, or one of them, for whoever has a grant in force. Each look is in the log.',
    access: ['rawDataAnalyst'],
    params: roundParams,
    query: z.object({ id: idShape.optional().describe('One picture, as a file. Left out: the list.') }),
    returns: z.union([pictures, picture]),
    sends: { 'application/json': pictures, 'image/jpeg': picture, 'image/png': picture },
    refuses: ['unknown-round', 'raw-not-allowed', 'answers-deleted', 'unknown-picture'],
  }),
} satisfies Contract;
