import type { KeyCustodyTexts } from './key-custody.nb.ts';

/** Who keeps the key of a round, where one is opened, English. */
export const en: KeyCustodyTexts = {
  legend: 'Who has the key that opens the answers?',
  server: 'The server',
  serverHelp: 'It is deleted when the answers are mixed. There is nothing for you to do.',
  custodian: 'A key custodian',
  custodianHelp:
    'The server does not have it until the round is over, and nobody can open the answers before that. The key is a file that you keep yourselves.',
  loss: 'If the file is lost, nobody can open the answers. Then the whole round is lost.',
  make: 'Make the key on this machine',
  made: (file) =>
    `The file ${file} is downloaded. Keep it and a copy in a safe place, away from the server. It is not shown again.`,
  cannotMake: 'This browser cannot make the key. Use the command npx spredning key make FILE.',
  publicKey: 'Public key',
  publicKeyHelp: 'Filled in when the key is made here. If it is made with npx spredning key make, paste it.',
  consequence:
    'The answers can be opened with the key file only. When the round is over it is brought to the server with npx spredning key bring.',
  is: {
    withCustodian: 'The key is with a key custodian.',
    awaited:
      'Waits for the key. Whoever has the file brings it to the server. Then the answers are mixed and counted.',
    deleted: 'The key is deleted. The answers can never be opened, and the round gets no result.',
  },
};
