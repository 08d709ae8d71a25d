import { courseTables } from '/work/main/test/courses/course-files.ts';
import { learnWeights } from '/work/main/test/courses/learn-weights.ts';
import { titledPairs, folds } from '/work/main/test/courses/titled-pairs.ts';
import { createTitleIndex, namedCourses, prepareWords, matchTitle } from '/work/main/packages/sdk/src/courses/index.ts';
import { fold } from '/work/main/packages/sdk/src/text/fold.ts';
const tables = courseTables(); const pairs = titledPairs(tables);
const names = new Map(tables.sced.map(s=>[s.code,s.title]));
const words = prepareWords(tables.words);
const t:any={}; const wrong:string[]=[]; let hiwrong=0,hi=0; let ms=0,n=0; const times:number[]=[];
for (let f=0;f<folds;f++){
  const train=pairs.filter(p=>p.fold!==f), test=pairs.filter(p=>p.fold===f);
  const t0=performance.now(); const w=learnWeights(tables,train); if(f===0) console.log('learn ms',performance.now()-t0,JSON.stringify(w));
  const seen=new Set(train.map(p=>fold(p.title)));
  const t1=performance.now();
  const index=createTitleIndex(namedCourses(tables,x=>!seen.has(fold(x))),words,w); if(f===0) console.log('index ms',performance.now()-t1,index.docs.length);
  for(const p of test){
    const a=performance.now(); const m=matchTitle(p.title,index); times.push(performance.now()-a);
    const at=m.matches.findIndex(x=>p.sced.has(x.sced));
    for(const k of ['all',p.kind]){ const r=t[k]??={n:0,one:0,five:0}; r.n++; if(at===0)r.one++; if(at>=0&&at<5)r.five++; }
    const top=m.matches[0]; if(top?.equal){hi++; if(at!==0){hiwrong++; console.log('EQUAL WRONG',p.title,top.sced,top.title,[...p.sced])}}
    if(at!==0) wrong.push(`${p.kind} ${at} | ${p.title} => ${[...p.sced].map(s=>s+' '+names.get(s))} | got ${m.matches.slice(0,2).map(x=>x.sced+' '+names.get(x.sced)+' '+x.score.toFixed(1)+(x.state??''))}`);
  }
}
for(const [k,r] of Object.entries<any>(t)) console.log(k,r.n,(r.one/r.n).toFixed(3),(r.five/r.n).toFixed(3));
times.sort((a,b)=>a-b); console.log('equal',hi,'wrong',hiwrong,'ms p50',times[times.length>>1],'p99',times[Math.floor(times.length*.99)]);
console.log(wrong.join('\n'));
