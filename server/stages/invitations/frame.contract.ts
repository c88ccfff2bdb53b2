import { z } from 'zod';
import { frameColumnKeys } from '../../core/invitation/frame-columns.ts';
import { printedAtOnce, printedTo } from '../../core/invitation/paper-limits.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  languageShape,
  localizedShape,
  municipalityParams,
  uploadedFile,
} from '../../platform/http/shapes.ts';

const count = (what: string) => z.int().min(0).describe(what);
const unit = {
  unitId: idShape.describe('The unit.'),
  name: z.string().describe('What the unit was called when the round opened.'),
};
const roundParams = municipalityParams.extend({
  municipality: municipalityParams.shape.municipality.describe('The municipality, as its address has it.'),
  roundId: idShape.describe('The round.'),
});

const column = z.enum(frameColumnKeys).nullable();
export const frameContract = {
  'GET /api/:municipality/rounds/:roundId/frame': route({
    summary:
      'Whom a round asks, as counts per unit, and how far the letters have come. Never who has answered.',
    access: ['designer', 'surveyOwner'],
    scope: 'frame:write',
    params: roundParams,
    returns: z.object({
      surveyKey: z.string().describe('The survey’s key.'),
      period: z.string().describe('The round’s period, such as `2026`.'),
      state: z.enum(['notOpenYet', 'open', 'closed']).describe('Where the round is in time.'),
      hasFrame: z.boolean().describe('Whether it asks people by name: no import and no open link does.'),
      strata: z.array(z.string()).describe('The groups an invitation may name, declared at opening.'),
      units: z
        .array(
          z.object({
            ...unit,
            invitedCount: count('How many are invited.'),
            dispatchedCount: count('How many a letter has gone to.'),
            undeliveredCount: count('How many addresses the mail server refused.'),
            optedOutCount: count('How many have said no to letters after they were invited.'),
            printable: z
              .object({
                unreached: count('Whom no e-mail reaches and no letter has been printed for.'),
                withoutEmail: count('The same, also those a letter has been printed for.'),
                everyone: count('All with a postal address.'),
              })
              .describe(
                'How many letters on paper each choice of whom makes; those who have answered count.',
              ),
            answeredAtLeastCount: z
              .int()
              .nullable()
              .describe(
                'How many have answered, rounded down to five once a day. Null: fewer than ten are invited, or not counted yet.',
              ),
          }),
        )
        .describe('The units where somebody is invited, in the order of the unit tree.'),
      waitingCount: count('How many letters would be sent now to those who have had none.'),
      hasEmail: z
        .boolean()
        .describe(
          'Whether anybody invited has an e-mail address. Addresses are deleted when the round closes.',
        ),
      hasMail: z.boolean().describe('Whether a mail server is set up.'),
      dispatches: z
        .array(
          z.object({
            afterDays: z
              .int()
              .nullable()
              .describe('Which reminder it was. Null: first letters, and all on paper.'),
            channel: z.enum(['email', 'paper']).describe('Which way they went.'),
            createdAt: z.iso.datetime().describe('When it was begun.'),
            isFinished: z.boolean().describe('Whether every letter has been sent or given up.'),
          }),
        )
        .describe('Letters sent so far, earliest first. Never how many a reminder went to.'),
      reminders: z
        .array(
          z.object({
            afterDays: z.int().describe('Days after opening.'),
            on: z.iso.date().describe('The day it is sent, in Norway.'),
            isDone: z.boolean().describe('Whether it has had its turn.'),
          }),
        )
        .describe('When those who have not answered are reminded.'),
    }),
    refuses: ['unknown-round', 'not-allowed'],
  }),
  'POST /api/:municipality/rounds/:roundId/dispatches': route({
    summary: 'Sends letters to everybody in the frame who has had none.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject({
      letters: z
        .int()
        .min(0)
        .describe('How many letters one was told it would be; another number is refused.'),
    }),
    returns: z.object({}),
    refuses: [
      ...(['unknown-round', 'round-not-open', 'no-mail', 'nothing-to-send', 'changed-since'] as const),
      'not-allowed',
    ],
  }),
  'POST /api/:municipality/rounds/:roundId/letters': route({
    summary:
      'Letters on paper as one PDF, a page each, with a new code for everybody. It is kept nowhere: lost, it is made anew.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject({
      to: z
        .enum(printedTo)
        .describe('Whom: those nothing has reached, those no e-mail reaches, or all with a postal address.'),
      unitId: idShape.nullable().describe('Those of one unit; null: of all.'),
      letters: z
        .int()
        .min(0)
        .describe(
          `How many letters one was told it would be; another number is refused, and more than ${printedAtOnce}.`,
        ),
    }),
    returns: z.string(),
    sends: { 'application/pdf': z.string().describe('The letters.') },
    refuses: [
      ...([
        'unknown-round',
        'round-not-open',
        'nothing-to-send',
        'changed-since',
        'too-many-letters',
      ] as const),
      'not-allowed',
    ],
  }),
  'PUT /api/:municipality/rounds/:roundId/reminders': route({
    summary: 'Chooses when those who have not answered are reminded. What has been sent stays sent.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject({
      afterDays: z
        .array(z.int().min(1).max(365).describe('Days after opening.'))
        .max(5)
        .describe('All reminders of the round; empty: none.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-round', 'round-not-open', 'not-allowed'],
  }),
  'POST /api/:municipality/opt-outs/:token': route({
    summary:
      'Says no to letters for the address a letter went to, as mail programs do with one click (RFC 8058).',
    access: 'anyone',
    params: municipalityParams.extend({
      municipality: municipalityParams.shape.municipality.describe(
        'The municipality, as its address has it.',
      ),
      token: z
        .string()
        .max(400)
        .regex(/^[\w-]+$/)
        .describe('From the letter. It stands for the address alone.'),
    }),
    returns: z.object({}),
    refuses: ['link-not-valid'],
  }),
  'POST /api/:municipality/rounds/:roundId/frame': route({
    summary:
      'Whom a round asks, from a file, all or none: first how many that would be, then, with its fingerprint, the invitations.',
    access: ['designer', 'surveyOwner'],
    scope: 'frame:write',
    params: roundParams,
    body: z.strictObject({
      ...uploadedFile,
      columns: z
        .array(column.describe('What the column is; null: it is left out.'))
        .max(20)
        .optional()
        .describe(
          'What each column of the file is, in their order. Without it they are known by their names.',
        ),
      apply: z
        .string()
        .max(64)
        .nullable()
        .describe('Null: a dry run that writes nothing. The fingerprint of a dry run: carry it out.'),
    }),
    takesFile: 'large',
    returns: z.object({
      applied: z.boolean().describe('Whether it was carried out; false: nothing was written.'),
      fingerprint: z
        .string()
        .describe('Of the file and what it would do; sent as `apply` to carry out exactly that.'),
      invitedCount: count('How many would be invited, or were.'),
      optedOutCount: count('How many in the file are left out, because they have said no to letters.'),
      paperCount: count('How many of them have no e-mail address, and get letters on paper.'),
      units: z
        .array(z.object({ ...unit, count: count('How many in the unit.') }))
        .describe('The same by unit.'),
      strata: z
        .array(
          z.object({
            stratum: z.string().describe('The group; empty: none.'),
            count: count('How many in the group.'),
          }),
        )
        .describe('The same by group.'),
      languages: z
        .array(
          z.object({
            language: languageShape.describe('The language of the letter.'),
            count: count('How many have it.'),
          }),
        )
        .describe('The same by language.'),
      alsoAsked: z
        .array(
          z.object({
            roundId: idShape.describe('The other round.'),
            surveyTitle: localizedShape.describe('What its survey is called.'),
            period: z.string().describe('What the round is called.'),
            opensAt: z.iso.datetime().describe('From when it can be answered.'),
            closesAt: z.iso.datetime().describe('Until when it can be answered.'),
            count: count('How many of these people it has invited too.'),
          }),
        )
        .describe(
          'Other rounds in the same days that ask some of the same people, among those one may invite to.',
        ),
    }),
    refuses: ['unknown-round', 'file-has-faults', 'changed-since', 'round-not-open', 'not-allowed'],
  }),
  'POST /api/:municipality/rounds/:roundId/frame/columns': route({
    summary: 'What the columns of a file of whom to invite seem to be, with its first rows. Nothing is kept.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.strictObject(uploadedFile),
    takesFile: 'large',
    returns: z.object({
      columns: z
        .array(
          z.object({
            name: z.string().describe('As the file has it; may be empty.'),
            suggested: column.describe('What it seems to be; null: none of ours.'),
            examples: z.array(z.string().describe('What stands there.')).describe('From the first rows.'),
          }),
        )
        .describe('In the order of the file.'),
      rowCount: count('How many rows there are below the names.'),
    }),
    refuses: ['unknown-round', 'file-has-faults', 'not-allowed'],
  }),
  'GET /api/:municipality/rounds/:roundId/frame/reading': route({
    summary:
      'How far the file one has sent and the letters one has asked for have come, while one waits for them.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    returns: z.object({
      reading: z
        .object({
          rowsDone: count('How many rows are through.'),
          rowCount: count('How many there are.'),
          isSaving: z.boolean().describe('Whether they are being stored; else read.'),
        })
        .nullable()
        .describe('Null: no file of one’s own is in hand here.'),
      printing: z
        .object({
          lettersDone: count('How many letters are laid out. They count as made when the file is sent.'),
          letterCount: count('How many there will be.'),
        })
        .nullable()
        .describe('Null: no letters of one’s own are being made here.'),
    }),
    refuses: ['unknown-round', 'not-allowed'],
  }),
} satisfies Contract;
