import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ASSISTANT_MONTHS, ASSISTANT_ROLES } from "#app/domain/people/assistants.ts";
import { endAssistant, inviteAssistant, withdrawInvitation } from "#app/domain/people/invite-assistant.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AssistantLists } from "./assistants/assistant-lists.tsx";
import { assistantsPage } from "./assistants/assistants-page.server.ts";
import { InviteForm } from "./assistants/invite-form.tsx";
import { NewLink } from "./assistants/new-link.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return assistantsPage(await requireRight(request, "assistants.invite"));
}

/** Makes a link, shown this once; takes one back; or ends somebody's help. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "assistants.invite");
  const form = await request.formData();
  const number = (name: string) => Number(form.get(name)) || 0;
  if (form.has("withdraw")) {
    found((await withdrawInvitation(viewer, number("withdraw"))) || null);
    return back("withdrawn");
  }
  if (form.has("end")) {
    found((await endAssistant(viewer, number("end"))) || null);
    return back("ended");
  }
  const role = ASSISTANT_ROLES.find((each) => each === form.get("role")) ?? ASSISTANT_ROLES[0];
  const months = ASSISTANT_MONTHS.find((each) => each === number("months")) ?? ASSISTANT_MONTHS[0];
  const { code } = found(await inviteAssistant(viewer, { unitCode: String(form.get("unit") ?? ""), role, months }));
  const link = new URL(request.url).origin + paths.invitation(code);
  return data({ link, role }, { headers: { "Cache-Control": "no-store" } });
}

async function back(what: "withdrawn" | "ended") {
  const flash = await setFlash({ key: `assistants:flash.${what}`, tone: "success" });
  return redirect(paths.myAssistants(), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function MyAssistantsPage() {
  const page = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { t } = useTranslation("assistants");
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader title={page.title}>{t("intro")}</PageHeader>
      {made && "link" in made && <NewLink link={made.link} role={made.role} days={page.days} />}
      <AssistantLists enterprises={page.enterprises} />
      <InviteForm enterprises={page.enterprises} />
    </div>
  );
}
