#!/usr/bin/env node
import './platform/exits.ts';
import { parseArgs } from 'node:util';
import { refusals } from './commands/refusals.ts';
import type { RoundAct } from './commands/round-life.ts';
import { usage } from './commands/usage.ts';
import { Refusal, StartError } from './platform/errors.ts';

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
  'as-draft': { type: 'boolean', default: false },
  key: { type: 'string' },
  kind: { type: 'string' },
  out: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function run(): Promise<string | undefined> {
  const { positionals, values } = parseArguments();
  const [command, first, second, third, fourth] = positionals;
  if (!command || values.help) return usage;
  switch (`${command} ${first ?? ''}`) {
    case 'questionnaire import': {
      const { importDraftCommand, importFileCommand } = await import('./commands/questionnaire.ts');
      if (third === undefined) return importFileCommand(needed(second, 'FILE'), values);
      const slug = needed(second, 'MUNICIPALITY');
      if (values['as-draft']) return importDraftCommand(slug, third, values);
      return (await import('./commands/questionnaires.ts')).importQuestionnaireCommand(slug, third);
    }
    case 'questionnaire export':
      if (values.to !== undefined) {
        const { exportToCommand } = await import('./commands/questionnaire.ts');
        return exportToCommand(needed(second, 'FILE'), third, { ...values, to: values.to });
      }
      return (await import('./commands/questionnaires.ts')).exportQuestionnaireCommand(
        needed(second, 'MUNICIPALITY'),
        needed(third, 'SURVEY'),
      );
    case 'questionnaire diff':
      return (await import('./commands/questionnaire-diff.ts')).diffCommand(
        needed(second, 'EARLIER'),
        needed(third, 'LATER'),
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
    case 'export responses': {
      const { exportResponsesCommand } = await import('./commands/export-responses.ts');
      return exportResponsesCommand(needed(second, 'ROUND'), needed(third, 'FILE'), values.as);
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
    case 'peers import': {
      const { importPeersCommand } = await import('./commands/peers.ts');
      return importPeersCommand(needed(second, 'MUNICIPALITY'), needed(third, 'FILE'), values['dry-run']);
    }
    case 'peers list':
      return (await import('./commands/peers.ts')).listPeersCommand(needed(second, 'MUNICIPALITY'));
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
      await import('./start.ts');
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
