/** What the command line says of a refusal, by its code: what is wrong, and how to go on. */
export const refusals: Record<string, string> = {
  'changed-since': 'Something was changed while the file was read, so nothing was imported. Run it again.',
  'no-raw-grant':
    'Nobody with that mail address has a grant in force for the raw data of this round. Two people give one, on the page for raw data.',
  'raw-not-allowed':
    'This round is anonymous, or its answers are not mixed yet: they are not recomputed for anyone. --raw is for imported, confidential and open-link rounds.',
  'pilot-not-published':
    'The round is a pilot: its counts are for those who make the survey, and are published to nobody.',
  'not-released': 'The round has no release yet. Make one with: npx spredning release ROUND',
  'already-released':
    'The round has a release, so its answers can no longer be replaced. Make a new round for the new file.',
  'round-not-for-import':
    'The round collects its own answers. Import into a round made for it: npx spredning round create',
  'nothing-imported':
    'The round has no answers yet. Import them with: npx spredning import responses ROUND FILE',
  'answers-deleted':
    'The answers of the round are deleted, as those who answered were promised. Its released figures stay, and nothing more can be made of it.',
  'previous-answers-deleted':
    'The answers of the round before are deleted, as was promised, so a new release would lose its comparison with them. The release stays as it is.',
  'round-not-closed':
    'The round is not closed yet, so there is nothing to release. It is released when it closes.',
  'refresh-too-small':
    'The answers differ by fewer than five from those of an earlier release, so the difference would tell of someone.',
  'limits-after-release':
    'The round has a release, so its limits stand: what is out is out. Raise them before the next round is released.',
  'limit-lowered': 'Limits are raised, never lowered. See those in force with: npx spredning limits ROUND',
  'limits-not-raised': 'The limits stand there already, so there is nothing to decide.',
  'limit-not-whole': 'A limit is a whole number of persons.',
  'reason-missing': 'Say why in at most 500 characters: --reason "…"',
  'already-visible': 'It is visible to one of them already.',
  'already-planned':
    'It is to be visible to one of them already. Whoever may publish can take that back on the page.',
  'moment-has-passed': 'That moment has passed. Leave out --at to publish now.',
  'public-before-body':
    'A political body must see it first, or at the same moment: publish to a body with --body.',
  'body-not-in-force': 'One of the bodies does not sit at that moment.',
  'no-root-unit': 'The municipality has no unit of its own at the top. Load it anew.',
  'files-in-anonymous-round':
    'The survey asks for pictures, which may show who sent them. Open a confidential round, or one by open links.',
  'language-incomplete':
    'The questionnaire is not written to the end in one of the languages. Choose others, or finish the texts first.',
  'no-privacy-settings':
    'No round can open before the survey has its privacy settings. Set them on the survey’s page, or with: npx spredning privacy set MUNICIPALITY SURVEY FILE.json',
  'incomplete-privacy-settings':
    'The survey’s privacy settings are not finished, and no round can open before they are. See what is missing with: npx spredning privacy show MUNICIPALITY SURVEY',
  'key-is-on-server':
    'The key of this round is on the server, which mixes it by itself. Only a round opened with a custodian’s key waits for it.',
  'already-mixed': 'The answers of this round are not sealed any more, so its key is of no use.',
  'key-deleted': 'The key of this round was deleted, which the log tells. Its answers cannot be opened.',
  'round-still-open':
    'The round still takes answers. Keep the key away from the server until it does not, and bring it then.',
  'key-of-another-round': 'This key opens another round, or none. Find the file that was made for this one.',
  'not-mixed-yet': 'The answers are not mixed yet, and the copy may be all there is of the key. It stays.',
  'round-not-open':
    'The round is not open: it has not opened yet, is closed, or has its answers from a file.',
  'round-just-opened': 'The round opened this very moment. Close it in a moment.',
  'already-paused': 'The round is paused already. Take it up again with: npx spredning round resume ROUND',
  'not-paused': 'The round is not paused.',
  'round-is-over': 'The round takes no more answers, or has them from a file, so it gets no more time.',
  'not-later': 'That is no later than the round closes now. Give a later time: --until "2026-12-20 23:59"',
  'closes-too-late': 'A round closes within a year. Give an earlier time with --until.',
  'too-near-deletion':
    'The answers are deleted on the day people were told, which more time does not move, and the figures must be made before. Give a time at least 14 days earlier than that with --until.',
  'accepts-until-wrong':
    'Answers are taken from the closing until a week after it at most, and never for a shorter time than people were told. Give another time with --accepts-until.',
  'period-taken': 'The survey has a round of that period. Choose another name for the period.',
};
