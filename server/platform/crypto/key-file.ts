import { StartError } from '../errors.ts';
import { publicKeyOf, type RoundKeyPair } from './seal.ts';

/** The first line of a custodian's file, so that a program, and a person, knows it. */
const heading = 'spredning round key 1';

/** A key pair as the file a custodian keeps: three lines of text, the same from the command line and from a browser. */
export function writeKeyFile({ publicKey, privateKey }: RoundKeyPair): string {
  return `${heading}\npublic ${publicKey.toString('base64')}\nprivate ${privateKey.toString('base64')}\n`;
}

/** Throws a StartError that says what the file lacks, and never what is in it. */
export function readKeyFile(text: string): RoundKeyPair {
  const lines = text.replaceAll('\r', '').split('\n');
  if (lines[0]?.trim() !== heading) {
    throw new StartError(`This is no key file: its first line is not «${heading}».`);
  }
  const lineOf = (name: string) => {
    const value = lines
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1)
      .trim();
    if (!value || !/^[A-Za-z0-9+/]{43}=$/.test(value)) {
      throw new StartError(`The key file has no whole line «${name}». Use the file as it was made.`);
    }
    return Buffer.from(value, 'base64');
  };
  const pair = { publicKey: lineOf('public'), privateKey: lineOf('private') };
  if (!publicKeyOf(pair.privateKey).equals(pair.publicKey)) {
    throw new StartError('The two keys of the file do not belong together. Use the file as it was made.');
  }
  return pair;
}
