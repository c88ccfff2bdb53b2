/** Later work is started by these names only, so that a stage never imports a later one. */
export const jobNames = {
  /** Every minute: starts the close of rounds whose time is up. Catches up after a missed night. */
  closeDueRounds: 'rounds.close-due',
  /** Makes keys ahead, for rounds that are opened where there is no key folder. */
  spareKeys: 'rounds.spare-keys',
  /** { municipalityId, roundId }: opens, shuffles and stores the answers of a closed round. */
  mix: 'responses.mix',
  /** { municipalityId, roundId, lookUpId }: carries out a look-up for a process without keys. Never a code or an address. */
  lookUp: 'responses.look-up',
  /** { municipalityId, roundId }: makes the release of a mixed or imported round. */
  release: 'releases.make',
  /** { municipalityId, releaseId }: gives the mapped indicators their values. */
  indicators: 'indicators.refresh',
  /** { municipalityId, dispatchId }: sends the letters of a dispatch. Never a code or an address. */
  letters: 'invitations.send',
  /** { municipalityId, inquiryId }: mails the leader who is asked. Never what is asked. */
  inquiry: 'inquiries.tell',
  /** { municipalityId, inquiryId, answerId }: mails whoever asked. Never what is asked or answered. */
  inquiryAnswered: 'inquiries.answered',
  /** { municipalityId }: tells members of bodies by mail that there are new results. Never an address. */
  resultLetters: 'releases.tell',
  /** { municipalityId }: deletes what has been kept long enough. Once a day; catches up after a missed night. */
  retention: 'retention.run',
} as const;
export type JobName = (typeof jobNames)[keyof typeof jobNames];
