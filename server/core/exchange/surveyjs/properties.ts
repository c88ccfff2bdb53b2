import type { Notes } from '../imported.ts';

/** What an element of a SurveyJS file is, as far as it is read. */
export type Raw = Record<string, unknown>;

/** Old names of what is still read, from versions 1 and 2 of SurveyJS. */
const renamed: Readonly<Record<string, string>> = {
  questions: 'elements',
  hasOther: 'showOtherItem',
  hasNone: 'showNoneItem',
  hasComment: 'showCommentArea',
  hasSelectAll: 'showSelectAllItem',
  placeHolder: 'placeholder',
  optionsCaption: 'placeholder',
  mininumRateDescription: 'minRateDescription',
  minimumRateDescription: 'minRateDescription',
  maximumRateDescription: 'maxRateDescription',
  isAllRowRequired: 'eachRowRequired',
  rowsOrder: 'rowOrder',
};

/** The same with the names that SurveyJS 3 has. Where both stand, the new one does. */
export function modern(raw: Raw): Raw {
  const entries = Object.entries(raw).map(([name, value]): [string, unknown] => {
    const today = Object.hasOwn(renamed, name) ? (renamed[name] as string) : name;
    return today !== name && Object.hasOwn(raw, today) ? [name, value] : [today, value];
  });
  return Object.fromEntries(entries);
}

const layout = new Set(
  `colCount startWithNewLine indent innerIndent titleLocation descriptionLocation width minWidth maxWidth state widthMode
  questionTitleLocation questionErrorLocation questionDescriptionLocation showNumber showQuestionNumbers questionStartIndex colSpan
  gridLayoutColumns gridLayoutEnabled showTitle showPageTitles showPageNumbers showProgressBar progressBarType progressBarLocation
  progressBarShowPageTitles progressBarShowPageNumbers progressBarInheritWidthFrom showTOC tocLocation fitToContainer headerView
  logoPosition logoFit logoWidth logoHeight rateType rateColorMode scaleColorMode displayMode rateDescriptionLocation
  displayRateDescriptionsAsExtremeItems itemComponent cellComponent rowTitleWidth columnMinWidth columnColCount alternateRows
  verticalAlign showHeader itemSize size inputSize cols autoGrow allowResize textUpdateMode swapOrder useTitleAsLabel
  separateSpecialChoices renderAs searchEnabled searchMode closeOnSelect imageHeight imageWidth imageFit contentMode
  minImageHeight minImageWidth maxImageHeight maxImageWidth showLabel errorLocation renderMode templateTitleLocation
  templateErrorLocation panelCount isResponsive mobileView questionTitlePattern requiredText requiredMark questionsOnPageMode
  backgroundImage backgroundOpacity calculatedWidth autocomplete allowAdaptiveActions maxOthersLength useDisplayValuesInTitle
  useDisplayValuesInDynamicTexts fontSize hideNumber itemTitleWidth showPreview allowImagesPreview`.split(
    /\s+/,
  ),
);
const buttons = new Set(
  `pageNextText pagePrevText completeText startSurveyText previewText editText showPrevButton showNavigationButtons
  navigationButtonsLocation showCompleteButton showCompletedPage showCompletePage showPreviewBeforeComplete previewMode
  firstPageIsStartPage firstPageIsStarted goNextPageAutomatic autoAdvanceEnabled autoAdvanceAllowComplete
  allowCompleteSurveyAutomatic completedHtmlOnCondition navigateToUrl navigateToUrlOnCondition showTimer showTimerPanel
  showTimerPanelMode timerInfoMode timerLocation maxTimeToFinish maxTimeToFinishPage timeLimit timeLimitPerPage checkErrorsMode
  validationEnabled focusFirstQuestionAutomatic autoFocusFirstQuestion focusOnFirstError autoFocusFirstError showBrandInfo
  navigationTitle navigationDescription navigationButtonsVisibility panelAddText panelRemoveText addRowText removeRowText
  confirmDelete confirmDeleteText panelNextText panelPrevText`.split(/\s+/),
);
const others: Readonly<Record<string, string>> = {
  choicesByUrl: 'fetchedChoices',
  choicesFromQuestion: 'borrowedChoices',
  choicesFromQuestionMode: 'borrowedChoices',
  choiceValuesFromQuestion: 'borrowedChoices',
  choiceTextsFromQuestion: 'borrowedChoices',
  choicesVisibleIf: 'choiceCondition',
  choicesEnableIf: 'choiceCondition',
  rowsVisibleIf: 'choiceCondition',
  columnsVisibleIf: 'choiceCondition',
  defaultValue: 'defaultValue',
  defaultValueExpression: 'defaultValue',
  defaultRowValue: 'defaultValue',
  defaultPanelValue: 'defaultValue',
  setValueExpression: 'defaultValue',
  setValueIf: 'defaultValue',
  resetValueIf: 'defaultValue',
  correctAnswer: 'defaultValue',
  calculatedValues: 'calculated',
  expression: 'calculated',
  triggers: 'trigger',
  logo: 'picture',
  imageLink: 'picture',
  onComplete: 'script',
  validators: 'check',
  minErrorText: 'check',
  maxErrorText: 'check',
  minSelectedChoices: 'check',
  minValueExpression: 'check',
  maxValueExpression: 'check',
  bindings: 'calculated',
};

type LeftOutCode = Parameters<Notes['leftOut']>[0];

/**
 * A note of every property that nobody has read. `read`: those that have been, or that say nothing. Looks and buttons
 * are told together, since a file may have them on every question.
 */
export function noteUnread(notes: Notes, raw: Raw, read: ReadonlySet<string>, place: string): void {
  const subject = raw['name'];
  const together: Record<'layout' | 'buttons', string[]> = { layout: [], buttons: [] };
  for (const [property, value] of Object.entries(raw)) {
    if (read.has(property) || value === '' || value === null) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    if (layout.has(property)) together.layout.push(property);
    else if (buttons.has(property)) together.buttons.push(property);
    else {
      const code = Object.hasOwn(others, property) ? (others[property] as LeftOutCode) : 'property';
      const at = place === '' ? property : `${place}.${property}`;
      notes.leftOut(
        code,
        at,
        subject,
        `${property}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
    }
  }
  for (const code of ['layout', 'buttons'] as const) {
    if (together[code].length > 0) notes.leftOut(code, place, subject, together[code].join(', '));
  }
}
