import * as n from '/tmp/distnow/index.js'
import * as o from '/tmp/oldrepo/dist/index.js'
import { readFileSync } from 'node:fs'
import { measure } from '/work/main/bench/measure.mjs'
import { writeDigest } from '/work/main/bench/synthetic.mjs'
const opt={ asOf: '2025-11-05', bareCount: 'comments' }
const asRead = (text) => Buffer.from(text, 'utf8').toString('utf8')
for (const [name,text] of [['10k',asRead(writeDigest(10000))],['100k',asRead(writeDigest(100000))],['seed',readFileSync('/work/shared/corpus/seed/digest.txt','utf8')]]) {
  const json=asRead(JSON.stringify(n.parseDigest(text,opt).entries))
  const t=measure([{name:'new',run:()=>n.parseDigest(text,opt)},{name:'old',run:()=>o.parseDigest(text,opt)},{name:'json',run:()=>JSON.parse(json)}],600)
  console.log(name,[...t].map(([k,v])=>k+' '+(v*1000).toFixed(1)).join(' '),'new/old',(t.get('new')/t.get('old')).toFixed(3),'new/json',(t.get('new')/t.get('json')).toFixed(3))
}
