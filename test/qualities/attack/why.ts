import { attackAnswers } from './attack-answers.ts';
import { generateMunicipality } from './generate.ts';
import { heldOf, truthOf, editionKey } from './held.ts';
import { publishProduct } from './publish-product.ts';
import { tablesOf } from './tables.ts';
import { withRemainders } from './remainders.ts';
import { membersOf } from './sets.ts';
for(const s of process.argv.slice(2).map(Number)){const m=generateMunicipality(s);const held=heldOf(m,publishProduct(m));const truth=truthOf(m);
for(const t of tablesOf(held)){
 const ans=(w:number)=>Math.round((truth.get(`${t.round} ${t.unknowns[w]!.person} ${editionKey(t.subject,t.unknowns[w]!.edition)}`) as number)*t.scale);
 const found=attackAnswers(t,new Map(t.unknowns.map((_,w)=>[w,ans(w)])));
 const rel=m.releases.find(r=>r.round===t.round&&r.version===1)!;
 const seen=new Set<string>();
 for(const f of found){const all=withRemainders(t).filter(k=>membersOf(k.who).includes(f.who)).sort((a,b)=>a.n-b.n).slice(0,4);
  const key=all[0]?.how??'';if(seen.has(key))continue;seen.add(key);
  const ins=f.insider===null?'':' INSIDER '+t.unknowns[f.insider]!.person+'='+ans(f.insider);const p=rel.people.find(p=>p.person===t.unknowns[f.who]!.person);
  console.log(s,m.kind,t.subject,t.round,p?.unitId,Object.values(p?.categories??{}).join('/'),'=',f.value,' true',ans(f.who),ins);for(const k of all)console.log('    ',k.n,(k.bars??[k.sum]).join(','),'|',k.how);}
}}
