import type { NoticeWords } from './notice.nb.ts';

export const en: NoticeWords = {
  title: 'Privacy',
  headings: {
    responsible: 'Who is asking',
    purpose: 'Why',
    legalBasis: 'What the law says',
    stored: 'What is stored',
    seen: 'Who sees what',
    handled: 'What happens to the answers',
    final: 'What cannot be undone',
    rights: 'Your rights',
    whoKnows: 'Who can know what',
    leaks: 'What nobody can fully protect you from',
  },
  responsible: (title, municipality) =>
    `${municipality} is behind the survey “${title}” and is responsible for the answers.`,
  contact: 'Questions about the survey:',
  officer: 'Data protection officer:',
  pilot: {
    purpose:
      'This is a pilot. The answers are used only to make the questions better before everyone is asked.',
    audiences:
      'Those who make the survey see how many answered each question. There will be no result for politicians or others, and the answers are compared with nothing.',
    ownWordsOn: 'Nothing of what is written in one’s own words goes further.',
  },
  noDecisions: 'The answers are not used to decide anything about you.',
  bases: {
    '6-1-a': () => 'You consent by sending your answer (GDPR article 6(1)(a)).',
    '6-1-c': (law) => `The municipality has a duty by law: ${law} (GDPR article 6(1)(c)).`,
    '6-1-e': (law) =>
      `The municipality carries out a task in the public interest: ${law} (GDPR article 6(1)(e)).`,
    '6-1-f': (interest) =>
      `The municipality has an interest that outweighs the inconvenience to you: ${interest} (GDPR article 6(1)(f)).`,
  },
  special: (basis) =>
    `The answers may tell of health, belief or other things the law protects specially. It is allowed all the same: ${basis}.`,
  stored: {
    invited: 'We store what you answer, and the unit or area you are invited from.',
    stratum: 'We also store which group you were drawn from.',
    open: 'We store what you answer.',
    imported:
      'The answers were collected elsewhere and read in from a file. We store the answers and the unit they belong to.',
    pictures:
      'Pictures you send are stored apart, without your other answers and without unit. Place, time, camera and file name are taken away first. Those who get raw data can see the pictures.',
    freeText:
      'What you write in your own words is stored by itself, without your other answers and without a unit.',
    code: 'That the invitation is used is stored, but not when. Of the code only a fingerprint is stored.',
    letters:
      'If you have had a letter from us, your name or address is on a list of its own, never with the answer. It is used only for letters and deleted when the survey has closed. Backups may have it longer. If you say no to more letters, we keep only a fingerprint of the address.',
    not: 'With the answer we store no name, address, code, IP address or time.',
    order:
      'The questions come in one of at most 24 orders, which your phone draws. Its number is stored with the answers.',
    tab: 'The code from the link is in the tab you answer in, until the answer is received or the tab is closed. If you say that the phone is shared, the tab forgets it. The browser’s history may have the link all the same.',
    waiting:
      'If you send without contact, your code is on the phone until the answer is received, and the receipt until you have seen it.',
    phone:
      'While you answer, the draft is encrypted on your phone, with a copy of the page. All of it is deleted when the answer is received. The page uses no cookies.',
    wrongCodes:
      'To stop those who guess, the server counts wrong codes from one network address for a minute. The address is not stored.',
  },
  seen: {
    groups: 'What is shown are figures for groups. Nobody gets to see what you answered.',
    groupsWithWords: 'What is shown are figures for groups. Nobody gets to see which answers you chose.',
    ownWords: (least) =>
      `What you write in your own words is read by a few people the municipality has appointed, and only when at least ${least} have written to the question. It takes two people to appoint them, and each reading is written in the log. They do not see your unit or your other answers, and they take out names and whatever else shows who somebody is.`,
    ownWordsOn:
      'Of what is written in people’s own words, only themes and approved excerpts go on to politicians and others.',
    noLeaders: 'Nobody who leads a unit reads what is written in people’s own words.',
    mean: (least) => `A mean is never shown for fewer than ${least} people.`,
    spread: (least, publicLeast) =>
      `How much the answers differ is never shown for fewer than ${least} people. Where everyone can read, the limit is ${publicLeast}.`,
    derived: 'Figures that could be used to work out a hidden one are held back too.',
    whileOpen: 'While the survey is open, only roughly how many have answered is shown.',
    audiences:
      'The elected members see the result at the same time, once it is made visible to them. It may also be made visible to everyone.',
    raw: 'An analyst can be let to calculate without these limits when two people together give access. Whoever runs the system can, too. It is written in the log.',
    others: 'In addition:',
  },
  handled: {
    sealed: 'Your answer is locked as soon as you send it, and opened only when the survey has closed.',
    mixed: (day) =>
      `The survey closes on ${day}. Then all answers are opened and mixed at once, and the server deletes the key that opened them. Whoever runs the system may have a copy of the key, outside the database, until the answers are backed up.`,
    mixedByCustodian: (day) =>
      `The survey closes on ${day}. A key custodian in the municipality has the key and brings it afterwards. Then all answers are opened and mixed at once, and the server deletes its copy. The custodian is to delete their own once the answers are backed up. The system cannot do that.`,
    imported: 'The answers were mixed as they were read in, so that their order does not show who is who.',
    deleted: (day, days) =>
      `The answers are deleted on ${day}, at most ${days} days after the survey closes. The figures made from them stay.`,
    ownWordsStay: 'Themes and excerpts that have been shown stay, too.',
    backups: 'Backups may hold the answers until the backups are deleted.',
  },
  final: {
    sent: 'You cannot take back or change an answer that is sent, because nobody can find it again.',
    before: 'Before you send, you can delete the draft and not answer.',
    imported:
      'A single answer cannot be taken out again, because nothing beside the answers tells who gave them.',
  },
  rights: {
    free: 'You choose yourself whether to answer.',
    law: 'The law gives you the right to access, correction and deletion.',
    object: 'You can also object to the answers being used.',
    withdraw: 'You can also withdraw your consent.',
    notFound:
      'Once the answer is sent, we do not know which one is yours and cannot find it for you (article 11).',
    notFoundImported:
      'We do not know which answer is yours and cannot find it for you (article 11). Ask whoever collected the answers.',
    ask: 'Feel free to ask us or the data protection officer.',
    complain: 'You can complain to the Norwegian Data Protection Authority: datatilsynet.no.',
  },
  tied: {
    pictures:
      'Pictures you send are stored with your answer and deleted with it. Place, time, camera and file name are taken away first. Those who get raw data can see the pictures.',
    stored:
      'What ties your invitation to your answer is stored by itself, encrypted with a key of its own that is not in the database. What you write in your own words is not tied to you.',
    groups: 'What is shown are figures for groups. What you answered only comes out by a look-up.',
    lookUp:
      'A look-up takes two people: somebody who makes the survey asks for it with your code and a reason, and a key custodian approves. It is to be used only to give you your answer or to delete it. Each step is written in the log.',
    forgotten: (day) =>
      `The key to the tie is deleted on ${day} at the latest, with the answers. From then on nobody can find your answer.`,
    sent: 'You cannot change an answer that is sent. Once the survey has closed, you can have it deleted for as long as the tie is there. Figures already made stay.',
    findable:
      'Keep the code. With it we can find your answer for access or deletion once the survey has closed, for as long as the tie is there. What you have written in your own words we cannot find again.',
    people: 'Figures for groups. What you answered only by a look-up that two people stand behind.',
    peopleAndWords:
      'Figures for groups, themes and approved excerpts. A few appointed people read what is written in people’s own words. Which answers you chose only by a look-up that two people stand behind.',
    database: 'Which codes are used. Not which answer is yours, unless they have the key to the tie too.',
    key: 'No more, unless they have the keys too. These are outside the database and its backups.',
    seenText: (least) =>
      `Figures for at least ${least} people together. Two people together can find your answer with your code.`,
    seenWithWords: (least) =>
      `Figures for at least ${least} people together. Two people together can find your answer with your code. A few appointed people read own words.`,
    deletedText: (day) =>
      `The answers, and what ties them to you, are deleted on ${day} at the latest. The figures stay.`,
  },
  /** The same from the third version of the words on: by email address too, and to set it right. */
  tiedByAddress: {
    stored:
      'What ties your invitation to your answer is stored by itself, encrypted with a key of its own that is not in the database. If you are invited by email, we keep a mark of the address for as long as the tie is there, so that your answer can be found without the code. What you write in your own words is not tied to you.',
    lookUp:
      'A look-up takes two people: somebody who makes the survey asks for it with your code, or the email address you were invited at, and a reason, and a key custodian approves. It is to be used only to give you your answer, to correct it or to delete it. Each step is written in the log.',
    sent: 'You cannot change an answer that is sent yourself. Once the survey has closed, you can have it corrected or deleted for as long as the tie is there. Figures already made stay.',
    findable:
      'Keep the code. With it, or with the email address you were invited at, we can find your answer for access, correction or deletion once the survey has closed, for as long as the tie is there. What you have written in your own words we cannot find again.',
    seenText: (least) =>
      `Figures for at least ${least} people together. Two people together can find your answer with your code or email address.`,
    seenWithWords: (least) =>
      `Figures for at least ${least} people together. Two people together can find your answer with your code or email address. A few appointed people read own words.`,
  },
  adversaries: {
    people:
      'Your manager, those who make the survey, and politicians, on the pages and in files they can fetch',
    database: 'Whoever runs the database',
    backups: 'The same, with backups and the database’s own logs',
    logs: 'The same, with the logs of servers and email',
    server: 'Whoever has full control of the server while you answer, or of your phone',
  },
  knows: {
    groups: 'Figures for groups. Not what you answered.',
    groupsAndWords:
      'Figures for groups, themes and approved excerpts. A few appointed people read what is written in people’s own words. Not which answers you chose.',
    usedCode: 'Which codes are used. No better than guessing which answer is yours.',
    noCode: 'The answers, once they are opened. There is no code to connect them to.',
    importedRows: 'Each answer by itself, with its unit. Not who gave it.',
    key: 'No more, as long as they do not also have the key of the survey. It is kept outside the database and its backups.',
    importedBackups: 'No more.',
    logs: 'No more. The system’s own log of the answering pages has no code, no IP address and no answers. Servers in front must be set up the same way.',
    importedLogs: 'No more. Whoever collected the answers may know more.',
    server: 'Who you are and what you answer. The system does not protect you from this.',
    importedServer:
      'All that is in the files while they are read in. The system does not protect you from this.',
  },
  leaks: {
    small: 'If you belong to a very small unit, or are easy to recognise, someone may guess.',
    pictures: 'A picture can show who you are. The system cannot take that away.',
    freeText: 'If you write something that shows who you are, whoever reads it may understand.',
    freeTextRead:
      'Do not write names or anything that shows who you or others are. If you do, those who read may understand.',
    letters:
      'If you have had a letter, whoever runs the database can see whether the person at your address has answered, until the list is deleted. Not what.',
    unanswered: 'Whoever runs the database can see which invitations are not used.',
    traffic:
      'Whoever watches the network where you are can see that you are on the page, but not what you answer.',
    phone: 'If you share a phone with others, they can see the draft until you have sent or deleted it.',
    codes: 'If you give the code to others, such as your manager, they can answer in your place.',
  },
  summary: {
    purpose: 'Why',
    legalBasis: 'By law',
    seen: 'Who sees',
    deleted: 'Deletion',
    seenText: (least) =>
      `Figures for at least ${least} people together. Nobody gets to see what you answered.`,
    seenWithWords: (least) =>
      `Figures for at least ${least} people together. A few appointed people read own words. Nobody gets to see what you chose.`,
    deletedText: (day) => `The answers are deleted on ${day}. The figures stay.`,
    bases: {
      '6-1-a': () => 'You consent by sending your answer.',
      '6-1-c': (law) => `A duty under ${law}.`,
      '6-1-e': (law) => `A task in the public interest: ${law}.`,
      '6-1-f': (interest) => `A legitimate interest: ${interest}.`,
    },
  },
};
