import type { ZodError } from 'zod';
import type { Fault } from './format.ts';

/** One line a fault: `place: message (code)`. */
export function formatFaults(faults: Fault[]): string {
  return faults.map(({ place, message, code }) => `${place || 'file'}: ${message} (${code})`).join('\n');
}

export function fault(place: string, code: string, message: string): Fault {
  return { place, code, message };
}

/** Faults of shape, from zod, with the codes people meet most often named for what they are. */
export function shapeFaults(error: ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const place = placeOf(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        fault(
          joined(place, key),
          'unknown-property',
          'The format has no such property. Remove it or correct its name.',
        ),
      );
    }
    const last = issue.path.at(-1);
    if (last === 'direction') {
      return [fault(place, 'direction-unstated', 'State "higherIsBetter" or "lowerIsBetter".')];
    }
    if (last === 'nb' || last === 'nn' || last === 'en') {
      return [
        fault(place, 'missing-language', `The text lacks "${last}". Every text is given in nb, nn and en.`),
      ];
    }
    if (last === 'labels') {
      return [fault(place, 'scale-without-labels', 'Give the lowest and the highest value a label each.')];
    }
    if (issue.message.endsWith('received undefined')) {
      return [fault(place, 'missing', 'This is missing. surveys/README.md tells what it holds.')];
    }
    return [fault(place, 'wrong-shape', `${issue.message}. surveys/README.md tells what it holds.`)];
  });
}

function placeOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : joined(place, String(part))),
    '',
  );
}

function joined(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}
