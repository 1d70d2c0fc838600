import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { AssistantsView } from "./assistants-page.server.ts";

type Enterprise = AssistantsView["enterprises"][number];

/** Each enterprise with who helps it and which links are out. */
export function AssistantLists({ enterprises }: Pick<AssistantsView, "enterprises">) {
  const { t } = useTranslation("assistants");
  return enterprises.map((enterprise) => (
    <Section key={enterprise.code} title={enterprise.name}>
      {enterprise.assistants.length + enterprise.invitations.length === 0 && (
        <EmptyState icon="person" title={t("none.title")}>
          {t("none.text")}
        </EmptyState>
      )}
      <ul className="flex flex-col">
        {enterprise.assistants.map((assistant) => (
          <AssistantItem key={assistant.id} assistant={assistant} />
        ))}
        {enterprise.invitations.map((invitation) => (
          <InvitationItem key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Section>
  ));
}

function AssistantItem({ assistant }: { assistant: Enterprise["assistants"][number] }) {
  const { t } = useTranslation("assistants");
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-3">
      <div>
        <p className="font-semibold">{assistant.name}</p>
        <p className="text-ink-soft">
          {t(`may.${assistant.role}`)} · {t("until", { date: assistant.until })}
        </p>
      </div>
      <Details summary={t("end.open")}>
        <Form method="post" className="flex flex-col items-start gap-2">
          <p>{t("end.sure", { name: assistant.name })}</p>
          <Button name="end" value={assistant.id} variant="danger" size="sm">
            {t("end.button")}
          </Button>
        </Form>
      </Details>
    </li>
  );
}

function InvitationItem({ invitation }: { invitation: Enterprise["invitations"][number] }) {
  const { t } = useTranslation("assistants");
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-3">
      <div>
        <p className="font-semibold">{t("invited", { date: invitation.expires })}</p>
        <p className="text-ink-soft">
          {t(`may.${invitation.role}`)} · {t("until", { date: invitation.until })}
        </p>
      </div>
      <Form method="post">
        <Button name="withdraw" value={invitation.id} size="sm" icon="close">
          {t("withdraw")}
        </Button>
      </Form>
    </li>
  );
}
