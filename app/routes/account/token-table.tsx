import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

export interface TokenLine {
  id: number;
  name: string;
  created: string;
  expires: string;
  lastUsed: string | null;
}

/** The tokens that work, each with a way to end it. */
export function TokenTable({ tokens }: { tokens: TokenLine[] }) {
  const { t } = useTranslation("developers");
  return (
    <DataTable
      caption={t("tokens.mine")}
      captionHidden
      phone="cards"
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("tokens.name"), cell: ({ name }) => name },
        { key: "created", header: t("tokens.createdAt"), cell: ({ created }) => created },
        { key: "expires", header: t("tokens.expiresAt"), cell: ({ expires }) => expires },
        { key: "used", header: t("tokens.lastUsed"), cell: ({ lastUsed }) => lastUsed ?? t("tokens.neverUsed") },
        {
          key: "revoke",
          header: <span className="sr-only">{t("tokens.revoke")}</span>,
          cardLabel: "",
          cell: ({ id, name }) => (
            <Form method="post">
              <Button variant="danger" size="sm" name="revoke" value={id} aria-label={`${t("tokens.revoke")} ${name}`}>
                {t("tokens.revoke")}
              </Button>
            </Form>
          ),
        },
      ]}
      empty={<p className="text-ink-soft">{t("tokens.none")}</p>}
    />
  );
}
