import type { Viewer } from "#app/domain/access/viewer.ts";
import { addFiling, saveFiling } from "#app/domain/companies/change-filings.server.ts";
import { addHolder, endHolder } from "#app/domain/companies/change-holders.server.ts";
import { FILING_KINDS, SECTORS } from "#app/domain/companies/company.ts";
import { saveStatement } from "#app/domain/companies/save-statement.server.ts";
import { MOST_PAPER_BYTES } from "#app/domain/files/stored-files.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { paths } from "#app/paths.ts";
import { keptCompany } from "./edit-page.server.ts";
import { again, answerChange, changeOf, paperOf, readForm } from "./take-form.server.ts";

/** Adds a holder, or ends one's holding: the hidden field `form` is empty or names the holder. */
export async function takeHolder(viewer: Viewer, id: string | undefined, form: FormData) {
  found(await keptCompany(viewer, id));
  const read = readForm(form);
  const change = changeOf(id, read);
  const to = paths.companyHolders(change.companyId);
  const ending = /^holder-(\d+)$/.exec(read.typed.form ?? "");
  if (ending) {
    const lastDay = read.day("lastDay");
    if (!lastDay && read.problems.length === 0) read.missing("lastDay");
    if (!lastDay) return again(read);
    const changed = found(await endHolder(viewer, change, { holderId: Number(ending[1]), lastDay }));
    return answerChange(changed, read, to, "holderEnded");
  }
  const sector = read.oneOf("sector", SECTORS);
  const shares = read.whole("shares");
  const [votePercent, from] = [read.decimal("votePercent", 3), read.day("from")];
  if (!sector) read.missing("sector");
  if (shares === null && !read.problems.some((problem) => problem.id === "shares")) read.missing("shares");
  if (!sector || shares === null || read.problems.length > 0) return again(read);
  const holder = { nameTh: read.text("nameTh") ?? "", sector, shares, votePercent, from };
  return answerChange(found(await addHolder(viewer, change, holder)), read, to, "holderAdded");
}

/** Saves what is kept beside a year's report, with its file. */
export async function takeStatement(viewer: Viewer, id: string | undefined, request: Request) {
  found(await keptCompany(viewer, id));
  const { upload, fields } = await readUploadForm(request, "file", MOST_PAPER_BYTES);
  const read = readForm(fields);
  const paper = paperOf(upload, read);
  const change = changeOf(id, read);
  const statement = {
    ...{ year: read.whole("year") ?? 0, dividendsBaht: read.decimal("dividendsBaht") },
    ...{ auditedOn: read.day("auditedOn"), source: read.text("source"), paper },
  };
  if (read.problems.length > 0) return again(read);
  const changed = found(await saveStatement(viewer, change, statement));
  return answerChange(changed, read, paths.companyStatements(change.companyId), "statementSaved");
}

/** Says that a document is due, or on which day it was filed: the hidden field `form` is empty or names the filing. */
export async function takeFiling(viewer: Viewer, id: string | undefined, request: Request) {
  found(await keptCompany(viewer, id));
  const { upload, fields } = await readUploadForm(request, "file", MOST_PAPER_BYTES);
  const read = readForm(fields);
  const paper = paperOf(upload, read);
  const change = changeOf(id, read);
  const to = paths.companyFilings(change.companyId);
  const [dueOn, filedOn] = [read.day("dueOn"), read.day("filedOn")];
  if (!dueOn && read.problems.length === 0) read.missing("dueOn");
  const known = /^filing-(\d+)$/.exec(read.typed.form ?? "");
  if (known) {
    if (!dueOn || read.problems.length > 0) return again(read);
    const changed = found(await saveFiling(viewer, change, { filingId: Number(known[1]), dueOn, filedOn, paper }));
    return answerChange(changed, read, to, "filingSaved");
  }
  const kind = read.oneOf("kind", FILING_KINDS);
  const year = read.whole("year");
  if (!kind) read.missing("kind");
  if (!year) read.missing("year");
  if (!kind || !year || !dueOn || read.problems.length > 0) return again(read);
  return answerChange(found(await addFiling(viewer, change, { kind, year, dueOn })), read, to, "filingAdded");
}
