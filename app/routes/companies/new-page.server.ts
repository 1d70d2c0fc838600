import type { Viewer } from "#app/domain/access/viewer.ts";
import { areasWithoutCompany, registerCompany } from "#app/domain/companies/register-company.server.ts";
import { paths } from "#app/paths.ts";
import { again, answerChange, readForm } from "./take-form.server.ts";
import { wordsFor } from "./words.server.ts";

/** Where a company may still be entered. */
export async function newPage(viewer: Viewer) {
  const { t, name } = wordsFor(viewer);
  const free = await areasWithoutCompany(viewer);
  return {
    title: t("companies:register.title"),
    areas: free.map((area) => ({ value: area.code, label: name(area) })),
  };
}

export type NewPage = Awaited<ReturnType<typeof newPage>>;

/** Enters a company and goes on to its registration. */
export async function takeNew(viewer: Viewer, form: FormData) {
  const read = readForm(form);
  const { text } = read;
  const entry = { areaCode: text("areaCode") ?? "", nameTh: text("nameTh") ?? "", nameEn: text("nameEn") };
  const registered = await registerCompany(viewer, entry);
  // An area out of scope is answered like one that was not chosen: the list offers only those of the viewer.
  if (!registered) {
    read.missing("areaCode");
    return again(read);
  }
  const to = registered.ok ? paths.companyEdit(registered.id) : paths.newCompany();
  return answerChange(registered.ok ? { ok: true } : registered, read, to, "registered");
}
