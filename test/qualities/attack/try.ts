import { attackMunicipality } from './attack.ts';
import { generateMunicipality } from './generate.ts';
import { publishNaively } from './publish-naive.ts';
import { publishProduct } from './publish-product.ts';

const [from = 1, to = 10] = process.argv.slice(2).map(Number);
for (const [name, pub] of [
  ['naive', publishNaively],
  ['product', publishProduct],
] as const) {
  const t = performance.now();
  const tot = { persons: 0, g: 0, a: 0, h: 0 };
  const ex: string[] = [];
  let cells = 0,
    cuts = 0;
  for (let s = from; s <= to; s++) {
    const m = generateMunicipality(s);
    const r = attackMunicipality(m, pub);
    tot.persons += r.persons;
    tot.g += r.inSmallGroups;
    tot.a += r.alone;
    tot.h += r.withInsider;
    ex.push(...r.examples.slice(0, 3).map((e) => s + ' ' + e));
    const p = pub(m).filter((c) => c.figures.shown !== 'nothing');
    cells += p.length;
    cuts += p.filter((c) => c.cut).length;
  }
  console.log(name, tot, 'cells', cells, 'cuts', cuts, ((performance.now() - t) / 1000).toFixed(1) + 's');
  if (name === 'product')
    console.log(
      ex
        .slice(0, 25)
        .map((e) => e.slice(0, 400))
        .join('\n'),
    );
}
