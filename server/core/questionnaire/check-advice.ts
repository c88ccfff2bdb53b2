/*
 * What SurveyJS has, and people bring in questionnaires from elsewhere, that is done in another way here or is the page's own.
 * Told where it stands, so that nobody is left with only a refusal.
 */

const another = `Add a choice with the value "annet", and a comment that is asked with "visibleIf": "{question} = 'annet'" ("contains" where several may be chosen).`;
const noneOfThem =
  'Add a choice with the value "ingen"; it stays where it is written when the others are mixed.';
const ofTheScale = 'A rating’s values and labels are those of its item’s scale, under scales. Remove it.';
const layout = 'How it is laid out is the page’s own, the same on every phone. Remove it.';
const buttons = 'Buttons, the review and the receipt are the page’s own, in all languages. Remove it.';
const eachItsOwn = 'Ask each part as a question of its own.';

const ofProperties: Record<string, string> = {
  ...same(
    ['hasOther', 'showOtherItem', 'otherText', 'otherPlaceholder', 'hasComment', 'showCommentArea'],
    another,
  ),
  ...same(['hasNone', 'showNoneItem', 'noneText'], noneOfThem),
  ...same(
    ['rateMin', 'rateMax', 'rateStep', 'rateValues', 'rateType', 'displayMode', 'autoGenerate'],
    ofTheScale,
  ),
  ...same(
    ['minRateDescription', 'maxRateDescription', 'mininumRateDescription', 'maximumRateDescription'],
    ofTheScale,
  ),
  ...same(
    ['colCount', 'startWithNewLine', 'indent', 'innerIndent', 'titleLocation', 'descriptionLocation'],
    layout,
  ),
  ...same(
    ['width', 'minWidth', 'maxWidth', 'state', 'questionTitleLocation', 'widthMode', 'showNumber'],
    layout,
  ),
  ...same(
    ['logo', 'logoPosition', 'showQuestionNumbers', 'showTitle', 'showPageTitles', 'showProgressBar'],
    layout,
  ),
  ...same(
    ['pageNextText', 'pagePrevText', 'completeText', 'startSurveyText', 'previewText', 'editText'],
    buttons,
  ),
  ...same(['showPrevButton', 'showCompletedPage', 'showPreviewBeforeComplete', 'previewMode'], buttons),
  ...same(
    ['firstPageIsStartPage', 'firstPageIsStarted', 'goNextPageAutomatic', 'autoAdvanceEnabled'],
    buttons,
  ),
  questions: 'It is called "elements" now. Rename it.',
  rowsOrder: 'It is called "rowOrder" now. Rename it.',
  isAllRowRequired: 'Set "isRequired": true; then every row must be answered.',
  eachRowRequired: 'Set "isRequired": true; then every row must be answered.',
  visible: 'Use "visibleIf", or leave the question out.',
};

const ofTypes: Record<string, string> = {
  multipletext: eachItsOwn,
  paneldynamic: eachItsOwn,
  matrixdynamic: eachItsOwn,
  matrixdropdown: eachItsOwn,
  tagbox: 'Use checkbox.',
  imagepicker: 'Use radiogroup or checkbox, with words.',
  buttongroup: 'Use radiogroup.',
  slider: 'Use rating, or text with "inputType": "number".',
  expression: 'Answers are counted when the round closes, not on the page. Remove it.',
};

function same(names: readonly string[], advice: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, advice]));
}

/** How to get what the property was meant for; null: there is no better advice than to remove it. */
export function adviceOnProperty(name: string): string | null {
  return Object.hasOwn(ofProperties, name) ? (ofProperties[name] ?? null) : null;
}

/** The same for a type of question. */
export function adviceOnType(name: string): string | null {
  return Object.hasOwn(ofTypes, name) ? (ofTypes[name] ?? null) : null;
}
