import type { KeyCustodyTexts } from './key-custody.nb.ts';

/** Who keeps the key of a round, where one is opened, English. */
export const en: KeyCustodyTexts = {
  legend: 'Who has the key that opens the answers?',
  server: 'The server',
  serverHelp:
    'It is deleted when the answers are mixed. If those who run the server have a copy, they delete it once the answers are backed up.',
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
    'The answers can be opened with the key file only. When the round is over it is brought on the page “Raw data and own words”, or with npx spredning key bring.',
  bring: {
    title: 'Keys we are waiting for',
    intro:
      'These rounds are over. Their answers lie sealed until the key file is here. Then they are mixed and counted, and the server deletes its copy of the key.',
    name: (survey, period) => `${survey}, ${period}`,
    since: (day) => `Waiting since ${day}.`,
    file: 'Key file',
    fileHelp: 'The file that was downloaded when the round was opened. Its name ends in .key.',
    missing: 'Choose the key file.',
    unreadable: 'The file could not be read. Choose it again.',
    action: 'Bring the key',
    askTitle: 'Bring the key?',
    text: [
      'The answers are opened and mixed, and the round gets its result. This cannot be undone.',
      'Keep your own file until a backup with the mixed answers is verified. Then delete it.',
    ],
    confirm: 'Bring the key',
    done: 'The key is here. The answers are being mixed.',
    isBrought:
      'The key is here. The answers are being mixed. If no result comes, whoever runs the server must look in the log.',
    link: 'Bring the key',
    problems: {
      'not-a-key-file': 'This is not a whole key file. Use the file as it was made.',
      'key-of-another-round': 'This key belongs to another round. Choose the file of this one.',
      'already-mixed': 'The answers are mixed already. No key is needed.',
      'key-deleted': 'The key is deleted, and the answers can never be opened.',
      'key-is-on-server': 'The server itself has the key of this round.',
      'round-still-open': 'The round still takes answers. Bring the key when it is over.',
      'no-key-folder': 'This server has no folder for keys. Use npx spredning key bring on the one that has.',
    },
  },
  is: {
    withCustodian: 'The key is with a key custodian.',
    awaited: 'Waiting for the key. When whoever has the file brings it, the answers are mixed and counted.',
    deleted: 'The key is deleted. The answers can never be opened, and the round gets no result.',
  },
};
