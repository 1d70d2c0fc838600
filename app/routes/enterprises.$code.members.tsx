import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addMember } from "#app/domain/enterprises/add-member.server.ts";
import { changeMember } from "#app/domain/enterprises/change-member.server.ts";
import { endMember } from "#app/domain/enterprises/end-member.server.ts";
import { readMemberInput } from "#app/domain/enterprises/member-input.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { EditHead } from "./enterprises/edit-tabs.tsx";
import { backTo, editedRecord, headOf } from "./enterprises/edited-record.server.ts";
import { MemberForm } from "./enterprises/member-form.tsx";
import { MemberItem } from "./enterprises/member-item.tsx";
import { showAgain, textsOf } from "./enterprises/show-again.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const record = await editedRecord(viewer, params.code);
  return { head: headOf(viewer, record), members: record.members };
}

/** Adds a person, corrects one, or ends a membership. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code } = await editedRecord(viewer, params.code);
  const fields = await request.formData();
  const texts = textsOf(fields);
  const done = () => backTo(paths.enterpriseMembers(code), "enterprises:members.saved");
  if (texts.end) {
    const form = `end${texts.end}`;
    const lastDay = readDate(texts.lastDay ?? "");
    if (!lastDay) return showAgain(form, fields, [{ field: "lastDay", key: "enterprises:problem.no_date" }]);
    const ended = found(await endMember(viewer, code, rowId(texts.end), lastDay));
    return ended.ok ? done() : showAgain(form, fields, ended.problems);
  }
  const form = texts.change ? `change${texts.change}` : "add";
  const { input, problems } = readMemberInput(texts);
  const from = texts.change ? "" : readDate(texts.from ?? "");
  if (from === null) problems.push({ field: "from", key: "enterprises:problem.no_date" });
  if (problems.length || from === null) return showAgain(form, fields, problems);
  const saved = found(
    texts.change
      ? await changeMember(viewer, code, rowId(texts.change), input)
      : await addMember(viewer, code, { ...input, from }),
  );
  return saved.ok ? done() : showAgain(form, fields, saved.problems);
}

export default function MembersPage() {
  const { head, members } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("enterprises");
  return (
    <div className="flex flex-col gap-6">
      <EditHead {...head} current="members" />
      <p className="max-w-prose text-ink-soft">{t("members.lead")}</p>
      {members.length === 0 ? (
        <EmptyState icon="person" title={t("members.empty")}>
          {t("members.emptyHint")}
        </EmptyState>
      ) : (
        <ul className="flex max-w-3xl flex-col">
          {members.map((member) => (
            <MemberItem key={member.id} member={member} answer={answer} />
          ))}
        </ul>
      )}
      <Details summary={t("members.add")} open={members.length === 0 || answer?.form === "add"}>
        <MemberForm key={members.length} name="add" member={null} answer={answer} />
      </Details>
    </div>
  );
}
