import type { Doer } from '../../core/authorisation/doer.ts';
import { codebookBlocks } from '../../core/exchange/codebook/blocks.ts';
import { type Asked, type Codebook, codebookOf } from '../../core/exchange/codebook/codebook.ts';
import { codebookTable } from '../../core/exchange/codebook/table.ts';
import { codebookWords } from '../../core/exchange/codebook/words.ts';
import { writeDdi } from '../../core/exchange/ddi/ddi.ts';
import { type DraftFileFormat, draftFileName } from '../../core/exchange/draft-file.ts';
import type { PaperBlock } from '../../core/exchange/paper/blocks.ts';
import { paperFormOf } from '../../core/exchange/paper/paper-form.ts';
import { writeSurveyJs } from '../../core/exchange/surveyjs/write.ts';
import { translationTable } from '../../core/exchange/translations/table.ts';
import { writeXliff } from '../../core/exchange/translations/xliff.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { withPress } from '../../platform/files/pdf-aside.ts';
import { csvOf, workbookOf } from '../../platform/files/write-table.ts';
import { findDraft } from '../questionnaires/drafts.store.ts';
import { listQuestionnaires } from '../questionnaires/questionnaires.store.ts';
import { listRounds } from './rounds.store.ts';

/** What is wanted of a draft. */
export interface WantedFile {
  format: DraftFileFormat;
  /** Of what is read by people here. */
  language: Language;
  /** Of translations: the language to translate into. Left out: nynorsk in XLIFF, all languages in a workbook. */
  target?: string | undefined;
}

export interface DraftFile {
  type: string;
  content: string | Buffer;
}

/** A draft in a form to take along, with the rounds its questions have been asked in. Refuses with `unknown-draft`. */
export async function draftFile(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  wanted: WantedFile,
  by: Doer,
): Promise<DraftFile & { name: string }> {
  const { format, language, target } = wanted;
  const { draft, codebook } = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const stored = await findDraft(tx, id);
    demandSeen(by, 'readQuestionnaireDraft', stored, 'unknown-draft');
    const { document } = stored as NonNullable<typeof stored>;
    return { draft: document, codebook: codebookOf(document, await askedBefore(tx)) };
  });
  const title = draft.title[language] || draft.title['nb'] || draft.key;
  const inPdf = (blocks: PaperBlock[], called: string) =>
    withPress(
      { kind: 'blocks', document: { title: called, language, at: context.clock.now() } },
      async (press) => {
        for (const block of blocks) await press.lay(block);
        return press.finish();
      },
    );
  const makers: Record<DraftFileFormat, () => DraftFile | Promise<DraftFile>> = {
    own: () => ({ ...kinds.json, content: `${JSON.stringify(draft, null, 2)}\n` }),
    surveyjs: () => ({
      ...kinds.json,
      content: `${JSON.stringify(writeSurveyJs(draft), null, 2)}\n`,
    }),
    xlsform: async () => {
      // Loaded when it is needed, since conditions are read by SurveyJS.
      const { xlsFormFile } = await import('../../platform/files/xlsform-file.ts');
      return { ...kinds.workbook, content: (await xlsFormFile(draft)).workbook };
    },
    paper: async () => ({
      ...kinds.pdf,
      content: await inPdf(paperFormOf(draft, language), title),
    }),
    codebook: async () => ({
      ...kinds.pdf,
      content: await inPdf(codebookBlocks(codebook, language), codebookWords[language].document(title)),
    }),
    codebookTable: () => codebookCsv(codebook, language),
    ddi: () => ({ type: 'application/xml', content: writeDdi(codebook) }),
    translations: async () => ({
      ...kinds.workbook,
      content: await workbookOf('Tekster', translationTable(draft, target)),
    }),
    xliff: () => ({
      type: 'application/xliff+xml',
      content: writeXliff(draft, target ?? 'nn'),
    }),
  };
  return { name: draftFileName(draft.key, wanted), ...(await makers[format]()) };
}

const kinds = {
  json: { type: 'application/json' },
  pdf: { type: 'application/pdf' },
  workbook: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

function codebookCsv(codebook: Codebook, language: Language): DraftFile {
  return {
    type: 'text/csv',
    content: csvOf(codebookTable(codebook, language)),
  };
}

/** Every real round of the municipality that has opened, oldest first, with what it asked. */
async function askedBefore(tx: Tx): Promise<Asked[]> {
  const rounds = (await listRounds(tx)).filter(({ kind }) => kind === 'real').reverse();
  const questionnaires = await listQuestionnaires(
    tx,
    rounds.map(({ questionnaireVersionId }) => questionnaireVersionId),
  );
  return rounds.flatMap(({ period, questionnaireVersionId }) => {
    const questionnaire = questionnaires.get(questionnaireVersionId);
    return questionnaire ? [{ period, questionnaire }] : [];
  });
}
