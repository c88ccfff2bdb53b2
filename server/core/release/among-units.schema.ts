import { z } from 'zod';
import { localizedSchema } from '../locale.schema.ts';

const funnel = z
  .object({
    target: z.number().describe('The figure of all persons in these units together.'),
    tau: z
      .number()
      .describe('How much the units differ beyond chance: a standard deviation in the figure’s own unit.'),
    units: z
      .array(
        z.object({
          key: z.uuid().describe('The unit’s id.'),
          n: z.int().describe('How many answered.'),
          value: z.number().describe('The unit’s figure.'),
          low95: z.number().describe('Lower 95 % limit for a unit of this size.'),
          high95: z.number().describe('Upper 95 % limit.'),
          low998: z.number().describe('Lower 99.8 % limit.'),
          high998: z.number().describe('Upper 99.8 % limit.'),
          position: z
            .enum(['inside', 'above95', 'below95', 'above998', 'below998'])
            .describe('Where it lies. Only outside 99.8 % does it differ by more than chance would have it.'),
        }),
      )
      .describe('The units in the municipality’s own order, which is no ranking.'),
  })
  .nullable();

/** Wire shape of how units differ; made of shown figures alone. */
export const amongUnitsSchema = z
  .object({
    unitCount: z.int().describe('How many of the lowest units there are; each person is in one of them.'),
    shownUnitCount: z.int().describe('How many of them are shown in full. What follows is of those.'),
    split: z
      .object({
        betweenPercent: z
          .number()
          .describe('Of the variation between persons, how much lies between the units (η²), 0–100.'),
        sentence: localizedSchema.describe('The same in words.'),
      })
      .nullable()
      .describe('Null: fewer than two are shown, or everybody answered alike.'),
    funnels: z
      .object({
        mean: funnel.describe('Of the means, in scale points.'),
        dissatisfied: funnel.describe('Of the shares at the bad end, 0–1.'),
        spread: funnel.describe('Of the standard deviations, in scale points.'),
      })
      .describe('Funnel limits from ten shown units. Null: fewer, or nothing varies.'),
  })
  .describe('How the lowest units of the latest round differ.');
