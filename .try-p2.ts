import { readdirSync, readFileSync, statSync, lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collectProjects } from '/work/linttree/src/source/collect-project.ts';
const root = process.argv[2]!;
const files: {path:string;bytes:number}[] = [];
const go = (d: string) => { for (const n of readdirSync(d)) { if (['node_modules','.git','miniprogram_npm','unpackage'].includes(n)) continue; const p = join(d,n); const s = lstatSync(p); if (s.isDirectory()) go(p); else if (s.isFile() && s.size < 512*1024) files.push({path: relative(root,p), bytes: s.size}); } };
go(root);
const cache = new Map<string,string>();
const read = async (p: string) => { try { return readFileSync(join(root,p),'utf8'); } catch { return null; } };
const t0 = performance.now();
const out = await collectProjects(files as never, read as never);
const ms = performance.now()-t0;
const at = (p: {path:string;start:number}) => { const t = cache.get(p.path) ?? (()=>{ try { const x = readFileSync(join(root,p.path),'utf8'); cache.set(p.path,x); return x;} catch { return ''; } })(); return p.path.split('/').slice(-2).join('/')+':'+(t.slice(0,p.start).split('\n').length); };
console.log('===', root, Math.round(ms)+'ms', files.length, 'files');
for (const u of out.unreadable) console.log(' UNREADABLE', u.path, u.line, u.column);
for (const p of out.projects) {
  console.log(' project', p.root || '.', p.projectKind, p.platforms.length>2?p.platforms.length:p.platforms.join());
  for (const b of p.buttons) {
    console.log('  button', at({path:b.element.path,start:b.element.span.start}), b.element.tag, b.element.origin, b.flow, b.platforms.join());
    for (const e of b.events) console.log('     ', e.attribute.name, '->', e.handlerName, e.handler.kind);
  }
  for (const h of p.handlers) {
    console.log('  handler', h.name, at({path:h.path,start:h.span.start}), 'flow', h.flow, 'refusal', h.handlesRefusal, 'escapes', h.escapes, 'reads', h.reads.map(r=>r.field).join(), 'tests', (h.tests??[]).map(r=>r.field+(r.isAssigned?'=':'')).join());
    for (const c of h.calls) if (!['log'].includes(c.api) || c.payload.length) console.log('      ', c.api, c.callee, at(c.place), c.order, c.isInSessionFail?'SESSIONFAIL':'', c.isOpaque?'opaque':'', '['+c.payload.map(x=>x.field).join()+']', c.payloadIn??'', c.url.isKnown?c.url.value.slice(0,30):'', c.loginCode?'LC':'', 'via', c.path.map(at).join(' > '));
  }
  for (const f of p.files) { for (const s of f.secrets) console.log('  SECRET', at(s.place), s.name, s.shape, s.characters); for (const s of f.sessionKeys??[]) console.log('  SK', at(s.place), s.use); for (const m of f.members) console.log('  MEMBER', at(m.place), m.text); for (const c of f.calls) if (c.api==='decrypt' || (c.url.isKnown && /weixin|alipay|baidu|toutiao/.test(c.url.value))) console.log('  FILECALL', at(c.place), c.api, c.callee, c.url.isKnown? c.url.value.slice(0,50):''); }
}
