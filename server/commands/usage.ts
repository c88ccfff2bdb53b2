/** What the command line can do, as `spredning` alone and `--help` tell it. */
export const usage = `spredning <command>

  serve                                     start the server (as npm start does)
  demo [--real]                             load the example municipality; --real: the one with real answers
  municipality add SLUG NAME                make a municipality
  user add MUNICIPALITY EMAIL NAME [--role administrator] [--language nb|nn|en]
                                            add a person; prints the link to set a password by, in their language
  questionnaire check FILE                  list every fault in a questionnaire, draft, scorecard or privacy file, and advice
  questionnaire diff EARLIER LATER          what is different between two files, and what can no longer be compared
  questionnaire import MUNICIPALITY FILE    a questionnaire file as a survey, or as the next version of its survey
  questionnaire import FILE [--out DRAFT.json] [--language nb] [--kind user] [--key KEY]
                                            what a file of SurveyJS, Form.io, LimeSurvey, XLSForm or ours becomes as a
                                            draft, and what is changed and left out; --language: of texts that do not tell it
  questionnaire import MUNICIPALITY FILE --as-draft
                                            the same, stored as a draft to go on with
  questionnaire export MUNICIPALITY SURVEY [--to surveyjs|xlsform|draft|spredning] [--out FILE]
                                            what the survey asks now, as a file
  questionnaire export FILE --to surveyjs|xlsform|draft|spredning [--out FILE]
                                            a questionnaire's file in another format; xlsform is a workbook, so --out says where
  privacy set MUNICIPALITY SURVEY FILE      the privacy settings no round opens without; surveys/README.md tells the file
  privacy show MUNICIPALITY SURVEY          the settings that stand, as such a file
  round create MUNICIPALITY SURVEY PERIOD   make a round that takes an import
  round pause ROUND --reason "…"            take no answers for now; its page says so, and its times stand
  round resume ROUND                        take answers again
  round extend ROUND --until TIME [--accepts-until TIME]
                                            more time, before the answers are mixed; TIME is Norway's
  round close ROUND --reason "…" --for-good close it before its time: it never opens again
  import responses ROUND FILE [--respondents FILE] [--units FILE] [--mapping FILE]
  export responses ROUND FILE --as ADDRESS  the answers, one row a person, as CSV or xlsx; for a grant of raw data
  import units MUNICIPALITY FILE [--from DATE] [--dry-run]
                                            units from CSV or xlsx, all or none; --from: first day of new ones
  import people MUNICIPALITY FILE [--dry-run]
                                            people with roles and seats from CSV or xlsx, all or none
  peers import MUNICIPALITY FILE [--dry-run]
                                            what other municipalities have published, from CSV, xlsx or JSON, all or none;
                                            docs/comparison-file.md tells the file
  peers list MUNICIPALITY                   what has been taken in of others
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
