#!/usr/bin/env node
import './platform/exits.ts';
import { parseArgs } from 'node:util';
import { refusals } from './commands/refusals.ts';
import type { RoundAct } from './commands/round-life.ts';
import { Refusal, StartError } from './platform/errors.ts';

const usage = `spredning <command>

  serve                                     start the server (as npm start does)
  demo [--real]                             load the example municipality; --real: the one with real answers
  municipality add SLUG NAME                make a municipality
  user add MUNICIPALITY EMAIL NAME [--role administrator] [--language nb|nn|en]
                                            add a person; prints the link to set a password by, in their language
  questionnaire check FILE                  list every fault in a questionnaire, scorecard or privacy file
  questionnaire import MUNICIPALITY FILE    a questionnaire file as a survey, or as the next version of its survey
  questionnaire export MUNICIPALITY SURVEY  what the survey asks now, as a file
  privacy set MUNICIPALITY SURVEY FILE      the privacy settings no round opens without; surveys/README.md tells the file
  privacy show MUNICIPALITY SURVEY          the settings that stand, as such a file
  round create MUNICIPALITY SURVEY PERIOD   make a round that takes an import
  round pause ROUND --reason "…"            take no answers for now; its page says so, and its times stand
  round resume ROUND                        take answers again
  round extend ROUND --until TIME [--accepts-until TIME]
                                            more time, before the answers are mixed; TIME is Norway's
  round close ROUND --reason "…" --for-good close it before its time: it never opens again
  import responses ROUND FILE [--respondents FILE] [--units FILE] [--mapping FILE]
  import units MUNICIPALITY FILE [--from DATE] [--dry-run]
                                            units from CSV or xlsx, all or none; --from: first day of new ones
  import people MUNICIPALITY FILE [--dry-run]
                                            people with roles and seats from CSV or xlsx, all or none
  release ROUND                             make (or make anew) the release of an imported round
  release --outdated                        make every release of an older method anew
  publish ROUND --body NAME [--body NAME] [--at "2026-11-26 18:00"]
                                            make the result visible to all members of one or several bodies
  publish ROUND --public [--at TIME]        … and to everyone, never before a body; TIME is Norway's
  limits ROUND [--mean 8] [--spread 15] [--reason "…"]
                                            the disclosure limits and who raised them; or raise them, before release
  pools ROUND                               what withheld units could be told together with: last round, or sisters
  provider add MUNICIPALITY KEY --issuer URL --client-id ID --client-secret-file FILE [--name N] [--scopes S]
               [--email-claim C] [--subject-claim C] [--acr-values V] [--second-factor V,V] [--role-claim C]
               [--roles VALUE=role,VALUE=role]
                                            let people sign in with a provider; again with the same KEY: change it
  bounces ROUND FILE                        e-mail addresses that letters came back from: they count as not reached
  key make FILE                             on a custodian's machine: a key for one round, which the server never has
  key bring ROUND FILE                      mix a round whose key a custodian has kept
  key status MUNICIPALITY                   where the keys of rounds are
  key backed-up ROUND                       a backup with the mixed answers is verified: delete the copy of the key
  key delete ROUND --lose-the-answers       give up a round: nobody can ever open its answers
  code-trace ROUND CODE                     all that the database holds about one personal code
  results ROUND [--format json|csv] [--unit NAME] [--raw --as ADDRESS]
  retention MUNICIPALITY [--run]            how long each thing is kept and what is deleted next; --run: do it now
  erasures list MUNICIPALITY                the ids of who is erased, as a file to keep outside the backups
  erasures replay MUNICIPALITY FILE         erase again whom a restored backup brought back
  audit verify MUNICIPALITY [--head HASH]   whether the log is as it was written; --head: and goes on from an earlier head

To check a figure against answers of your own, without a database, by the same code:

  describe FILE --item X [--by Y] [--scale 1-6] [--weights W] [--strata S] [--cluster C] [--fpc N]
                                            mean, spread and their uncertainty of a column in a CSV file
  compare NOW BEFORE --item X [--scale 1-6] [--lower-is-better]
                                            the comparison and its sentence, as a release would make them
  weights FILE --margins M.json [--weights W]
                                            weights raked to the population, and trimmed
  protect TABLES.json                       how much of each declared cell may be told

ROUND is municipality/survey/period, such as fet/barnehage-foreldre/2026.`;

const options = {
  real: { type: 'boolean', default: false },
  raw: { type: 'boolean', default: false },
  as: { type: 'string' },
  format: { type: 'string', default: 'json' },
  unit: { type: 'string' },
  respondents: { type: 'string' },
  units: { type: 'string' },
  mapping: { type: 'string' },
  outdated: { type: 'boolean', default: false },
  role: { type: 'string' },
  language: { type: 'string' },
  body: { type: 'string', multiple: true },
  public: { type: 'boolean', default: false },
  at: { type: 'string' },
  mean: { type: 'string' },
  spread: { type: 'string' },
  reason: { type: 'string' },
  until: { type: 'string' },
  'accepts-until': { type: 'string' },
  'for-good': { type: 'boolean', default: false },
  head: { type: 'string' },
  run: { type: 'boolean', default: false },
  from: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  item: { type: 'string' },
  by: { type: 'string' },
  scale: { type: 'string' },
  weights: { type: 'string' },
  strata: { type: 'string' },
  cluster: { type: 'string' },
  fpc: { type: 'string' },
  margins: { type: 'string' },
  issuer: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret-file': { type: 'string' },
  name: { type: 'string' },
  scopes: { type: 'string' },
  'email-claim': { type: 'string' },
  'subject-claim': { type: 'string' },
  'acr-values': { type: 'string' },
  'second-factor': { type: 'string' },
  'role-claim': { type: 'string' },
  roles: { type: 'string' },
  'lose-the-answers': { type: 'boolean', default: false },
  'lower-is-better': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function run(): Promise<string | undefined> {
  const { positionals, values } = parseArguments();
  const [command, first, second, third, fourth] = positionals;
  if (!command || values.help) return usage;
  switch (`${command} ${first ?? ''}`) {
    case 'questionnaire import':
      return (await import('./commands/questionnaires.ts')).importQuestionnaireCommand(
        needed(second, 'MUNICIPALITY'),
        needed(third, 'FILE'),
      );
    case 'questionnaire export':
      return (await import('./commands/questionnaires.ts')).exportQuestionnaireCommand(
        needed(second, 'MUNICIPALITY'),
        needed(third, 'SURVEY'),
      );
    case 'questionnaire check':
      return (await import('./commands/questionnaire-check.ts')).checkFileCommand(needed(second, 'FILE'));
    case 'municipality add':
      return (await import('./commands/people.ts')).addMunicipalityCommand(
        needed(second, 'SLUG'),
        needed(third, 'NAME'),
      );
    case 'user add':
      return (await import('./commands/people.ts')).addUserCommand(
        needed(second, 'MUNICIPALITY'),
        needed(third, 'EMAIL'),
        needed(fourth, 'NAME'),
        values,
      );
    case 'audit verify': {
      const { verifyAuditCommand } = await import('./commands/audit.ts');
      return verifyAuditCommand(needed(second, 'MUNICIPALITY'), values.head);
    }
    case 'erasures list':
      return (await import('./commands/erasures.ts')).listErasuresCommand(needed(second, 'MUNICIPALITY'));
    case 'erasures replay': {
      const { replayErasuresCommand } = await import('./commands/erasures.ts');
      return replayErasuresCommand(needed(second, 'MUNICIPALITY'), needed(third, 'FILE'));
    }
    case 'import responses': {
      const { importResponsesCommand } = await import('./commands/import-responses.ts');
      await importResponsesCommand(needed(second, 'ROUND'), needed(third, 'FILE'), values);
      return undefined;
    }
    case 'import units': {
      const { importUnitsCommand } = await import('./commands/import-organisation.ts');
      const given = { from: values.from, dryRun: values['dry-run'] };
      return importUnitsCommand(needed(second, 'MUNICIPALITY'), needed(third, 'FILE'), given);
    }
    case 'import people': {
      const { importPeopleCommand } = await import('./commands/import-organisation.ts');
      return importPeopleCommand(needed(second, 'MUNICIPALITY'), needed(third, 'FILE'), values['dry-run']);
    }
    case 'provider add': {
      const { addProviderCommand } = await import('./commands/provider.ts');
      return addProviderCommand(needed(second, 'MUNICIPALITY'), needed(third, 'KEY'), values);
    }
    case 'privacy set': {
      const { setPrivacyCommand } = await import('./commands/privacy.ts');
      return setPrivacyCommand(
        needed(second, 'MUNICIPALITY'),
        needed(third, 'SURVEY'),
        needed(fourth, 'FILE'),
      );
    }
    case 'privacy show': {
      const { showPrivacyCommand } = await import('./commands/privacy.ts');
      return showPrivacyCommand(needed(second, 'MUNICIPALITY'), needed(third, 'SURVEY'));
    }
    case 'key make':
      return (await import('./commands/keys.ts')).makeKeyCommand(needed(second, 'FILE'));
    case 'key bring': {
      const { bringKeyCommand } = await import('./commands/keys.ts');
      return bringKeyCommand(needed(second, 'ROUND'), needed(third, 'FILE'));
    }
    case 'key status':
      return (await import('./commands/keys.ts')).keyStatusCommand(needed(second, 'MUNICIPALITY'));
    case 'key backed-up':
      return (await import('./commands/keys.ts')).backedUpCommand(needed(second, 'ROUND'));
    case 'key delete': {
      const { deleteKeyCommand } = await import('./commands/keys.ts');
      return deleteKeyCommand(needed(second, 'ROUND'), values['lose-the-answers']);
    }
    case 'round pause':
    case 'round resume':
    case 'round extend':
    case 'round close': {
      const { roundLifeCommand } = await import('./commands/round-life.ts');
      return roundLifeCommand(first as RoundAct, needed(second, 'ROUND'), values);
    }
    case 'round create': {
      const { createRoundCommand } = await import('./commands/rounds.ts');
      return createRoundCommand(
        needed(second, 'MUNICIPALITY'),
        needed(third, 'SURVEY'),
        needed(fourth, 'PERIOD'),
      );
    }
  }
  switch (command) {
    case 'serve':
      await import('./main.ts');
      return undefined;
    case 'demo':
      return (await import('./commands/demo.ts')).demoCommand(values.real);
    case 'release':
      if (values.outdated) return (await import('./commands/rounds.ts')).renewCommand();
      return (await import('./commands/rounds.ts')).releaseCommand(needed(first, 'ROUND'));
    case 'publish':
      return (await import('./commands/publish.ts')).publishCommand(needed(first, 'ROUND'), values);
    case 'retention': {
      const { retentionCommand } = await import('./commands/retention.ts');
      return retentionCommand(needed(first, 'MUNICIPALITY'), values.run);
    }
    case 'limits':
      return (await import('./commands/limits.ts')).limitsCommand(needed(first, 'ROUND'), values);
    case 'pools':
      return (await import('./commands/pools.ts')).poolsCommand(needed(first, 'ROUND'));
    case 'bounces': {
      const { bouncesCommand } = await import('./commands/bounces.ts');
      return bouncesCommand(needed(first, 'ROUND'), needed(second, 'FILE'));
    }
    case 'code-trace': {
      const { codeTraceCommand } = await import('./commands/code-trace.ts');
      return codeTraceCommand(needed(first, 'ROUND'), needed(second, 'CODE'));
    }
    case 'results': {
      const { format, raw, unit, as } = values;
      if (format !== 'json' && format !== 'csv') throw new StartError('--format is json or csv.');
      return (await import('./commands/results.ts')).resultsCommand(needed(first, 'ROUND'), {
        format,
        raw,
        unit,
        as,
      });
    }
    case 'describe': {
      const { describeFile } = await import('./commands/check-figures/describe.ts');
      const item = needed(values.item, '--item');
      return asJson(await describeFile(needed(first, 'FILE'), { ...values, item }));
    }
    case 'compare': {
      const { compareFiles } = await import('./commands/check-figures/compare.ts');
      const item = needed(values.item, '--item');
      const given = { item, scale: values.scale, lowerIsBetter: values['lower-is-better'] };
      return asJson(await compareFiles(needed(first, 'NOW'), needed(second, 'BEFORE'), given));
    }
    case 'weights': {
      const { weighFile } = await import('./commands/check-figures/weights.ts');
      const margins = needed(values.margins, '--margins');
      return asJson(await weighFile(needed(first, 'FILE'), { margins, weights: values.weights }));
    }
    case 'protect': {
      const { protectTables } = await import('./commands/check-figures/protect.ts');
      return asJson(await protectTables(needed(first, 'TABLES.json')));
    }
    default:
      throw new StartError(`There is no command «${positionals.join(' ')}».\n\n${usage}`);
  }
}

/** The commands for checking figures answer in JSON, with or without --json. */
function asJson(answer: unknown): string {
  return JSON.stringify(answer, null, 2);
}

function parseArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n\n${usage}`);
  }
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new StartError(`${name} is missing.\n\n${usage}`);
  return value;
}

// A reader such as head may close the pipe before the end; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

run().then(
  (output) => {
    if (output) process.stdout.write(`${output}\n`);
  },
  (error: Error) => {
    const known =
      error instanceof StartError ? error.message : error instanceof Refusal ? refusals[error.code] : null;
    console.error(known ?? error);
    process.exitCode = 1;
  },
);
