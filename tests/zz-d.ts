import { openAsBlob, writeFileSync, existsSync } from "node:fs";
process.env.CLOCK="2026-11-12T03:00:00Z";
const { openDatabase } = await import("#db/client.server.ts");
const { foldAll } = await import("#app/domain/dashboards/fold.server.ts");
const { readDashboard } = await import("#app/domain/dashboards/dashboard.server.ts");
const { publicViewer } = await import("#app/domain/access/viewer.ts");
const f = existsSync("/tmp/fw/folded-160.tar");
const { db, close, engine } = await openDatabase({ image: await openAsBlob(f ? `/tmp/fw/folded-160.tar` : `/tmp/fw/demo-160.tar`) });
if (!f) { await foldAll(db); writeFileSync(`/tmp/fw/folded-160.tar`, Buffer.from(await (await engine!.dumpDataDir("none")).arrayBuffer())); }
const v = publicViewer("th");
for (let i = 0; i < 5; i++) { const t = Date.now(); await readDashboard(v, { areaCode: "TH" }); console.log(Date.now() - t); }
const d = (await readDashboard(v, { areaCode: process.argv[2] ?? "TH", indicator: process.argv[3], period: process.argv[4] }))!;
console.log(JSON.stringify({ ...d, periods: d.periods.length, indicators: d.indicators.length, table: d.table.map(t => t.rows.map(r => [r.indicator.code, r.value, r.target, r.achievement, r.reported, r.expected, r.part.opened + "/" + r.part.of, r.lastYear, r.change].join(" "))), cogs: d.cogs.map(c => [c.number, c.score, c.measured, c.indicators.length]), map: {...d.map, provinces: d.map.provinces.slice(0, 4)}, ranking: d.ranking.slice(0, 4), tiles: d.tiles.slice(-2) }, null, 1));
console.log(JSON.stringify(d).length);
await close();
