import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../server/platform/config.ts';

const flow = [
  'organisation',
  'questionnaires',
  'rounds',
  'invitations',
  'responses',
  'releases',
  'indicators',
  'scorecards',
  'bank',
  'peers',
  'findings',
  'inquiries',
  'claims',
  'loops',
  'reports',
  'duties',
];

interface Source {
  path: string;
  text: string;
  imports: { from: string; typeOnly: boolean }[];
}

const sources = ['server', 'client', 'migrations'].flatMap((folder) =>
  readdirSync(join(projectDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => read(join(entry.parentPath, entry.name))),
);

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/(?:^|\n)(?:import|export)(\s+type)?[^;]*?from\s+'([^']+)'/g)].map(
    (match) => {
      const from = match[2] ?? '';
      const typeOnly = match[1] !== undefined;
      return {
        from: from.startsWith('.') ? relative(projectDir, join(dirname(file), from)) : from,
        typeOnly,
      };
    },
  );
  return { path: relative(projectDir, file), text, imports };
}

const faults = (rule: (source: Source) => string[]) =>
  sources.flatMap((source) => rule(source).map((fault) => `${source.path}: ${fault}`));
const stageOf = (path: string) => /^server\/stages\/([^/]+)\//.exec(path)?.[1];

describe('who may import whom', () => {
  it('the core imports the core, zod and arithmetic only', () => {
    const allowed = /^(server\/core\/|zod$|re2js$|recheck$|simple-statistics$|@stdlib\/)/;
    expect(
      faults(({ path, imports }) =>
        path.startsWith('server/core/')
          ? imports.filter(({ from }) => !allowed.test(from)).map(({ from }) => from)
          : [],
      ),
    ).toEqual([]);
  });

  it('a stage imports itself and earlier stages, never a later one', () => {
    expect(
      faults(({ path, imports }) => {
        const own = stageOf(path);
        if (!own) return [];
        return imports
          .filter(({ from }) => flow.indexOf(stageOf(from) ?? own) > flow.indexOf(own))
          .map(({ from }) => from);
      }),
    ).toEqual([]);
  });

  it('the platform imports no stage', () => {
    expect(
      faults(({ path, imports }) =>
        path.startsWith('server/platform/')
          ? imports.filter(({ from }) => stageOf(from)).map(({ from }) => from)
          : [],
      ),
    ).toEqual([]);
  });

  it('contracts import the core and the shapes of the wire', () => {
    const allowed = /^(server\/core\/|server\/platform\/http\/(contract|shapes)\.ts$|zod$)/;
    expect(
      faults(({ path, imports }) =>
        path.endsWith('.contract.ts')
          ? imports.filter(({ from }) => !allowed.test(from)).map(({ from }) => from)
          : [],
      ),
    ).toEqual([]);
  });

  it('the browser takes pure functions of the core, and only types of the rest', () => {
    expect(
      faults(({ path, imports }) =>
        path.startsWith('client/')
          ? imports
              .filter(
                ({ from, typeOnly }) =>
                  from.startsWith('server/') && !from.startsWith('server/core/') && !typeOnly,
              )
              .map(({ from }) => from)
          : [],
      ),
    ).toEqual([]);
  });

  it('survey-core stands behind one door on the server, and is not in the client', () => {
    const doors = /^server\/platform\/survey-model\.ts/;
    expect(
      faults(({ path, imports }) =>
        doors.test(path)
          ? []
          : imports.filter(({ from }) => from.startsWith('survey-')).map(({ from }) => from),
      ),
    ).toEqual([]);
  });

  it('no commercial SurveyJS package is installed', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(projectDir, 'package.json'), 'utf8'),
    );
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => /^survey-(creator|analytics|pdf)/.test(name))).toEqual([]);
  });
});

describe('what only one place may do', () => {
  const onlyIn = (pattern: RegExp, place: RegExp, within = /^server\//) =>
    faults(({ path, text }) =>
      within.test(path) && !place.test(path) && pattern.test(text) ? [String(pattern)] : [],
    );

  it('only the configuration reads the environment', () => {
    expect(onlyIn(/process\.env/, /^server\/platform\/config\.ts$/)).toEqual([]);
  });

  it('only the clock reads the time', () => {
    expect(onlyIn(/new Date\(\)|Date\.now\(\)/, /^server\/platform\/clock\.ts$/)).toEqual([]);
  });

  it('the core has no randomness of its own', () => {
    expect(onlyIn(/Math\.random|randomUUID|randomBytes|getRandomValues/, /^$/, /^server\/core\//)).toEqual(
      [],
    );
  });

  it('only disclosure control mints a disclosed figure', () => {
    expect(onlyIn(/as Disclosed</, /^server\/core\/disclosure\//)).toEqual([]);
  });

  it('only stores and migrations write SQL', () => {
    const place = /\.store\.ts$|^server\/platform\/db\/|^migrations\//;
    expect(
      onlyIn(/sql`|sql<[^>]*>`|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/, place),
    ).toEqual([]);
  });

  it('the word «measure» is not used for an indicator, a measurement or an action', () => {
    expect(onlyIn(/\b[Mm]easures?\b/, /^$/, /./)).toEqual([]);
  });
});
