import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readInvitation } from "#app/domain/people/assistants.server.ts";
import { acceptInvitation } from "#app/domain/people/invite-assistant.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { requireViewer, viewerOf } from "#app/http/viewer.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** What the link offers, to whoever has it; who has not signed in is led there and back. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const { language } = viewer;
  const code = new URL(request.url).searchParams.get("code") ?? "";
  const invitation = await readInvitation(code);
  return {
    title: translator(language)("assistants:invitation.title"),
    code,
    signedIn: viewer.userId !== null,
    offer: invitation && {
      enterprise: (language === "en" && invitation.nameEn) || invitation.nameTh,
      role: invitation.role,
      until: formatDate(invitation.until, language, "long"),
    },
  };
}

/** Takes the offer: from now on the viewer does that part of the enterprise's work. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const code = String(form.get("code") ?? "").slice(0, 100);
  const accepted = await acceptInvitation(viewer, code);
  const key = accepted.ok ? "assistants:flash.joined" : `assistants:flash.${accepted.reason}`;
  const flash = await setFlash({ key, tone: accepted.ok ? "success" : "warning" });
  const to = accepted.ok ? paths.home() : paths.invitation(code);
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash } });
}

export default function InvitationPage() {
  const { title, code, signedIn, offer } = useLoaderData<typeof loader>();
  const { t } = useTranslation("assistants");
  if (!offer)
    return (
      <div className="flex max-w-form flex-col gap-6">
        <PageHeader title={title} />
        <EmptyState icon="clock" title={t("invitation.gone")}>
          {t("invitation.askAgain")}
        </EmptyState>
      </div>
    );
  const here = paths.invitation(code);
  return (
    <div className="flex max-w-form flex-col gap-6">
      <PageHeader title={title} />
      <p className="text-lg">{t("invitation.offer", { enterprise: offer.enterprise })}</p>
      <ul className="flex list-disc flex-col gap-1 pl-6">
        <li>
          <strong>{t(`may.${offer.role}`)}</strong>: {t(`more.${offer.role}`)}
        </li>
        <li>{t("invitation.until", { date: offer.until })}</li>
      </ul>
      {signedIn ? (
        <Form method="post">
          <input type="hidden" name="code" value={code} />
          <Button variant="primary" icon="check">
            {t("invitation.accept")}
          </Button>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={paths.signIn(here)} variant="primary" icon="signIn">
            {t("invitation.signIn")}
          </ButtonLink>
          <ButtonLink to={paths.signUp(here)}>{t("invitation.signUp")}</ButtonLink>
        </div>
      )}
    </div>
  );
}
