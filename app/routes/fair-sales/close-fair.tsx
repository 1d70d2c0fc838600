import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { Form } from "#app/ui/link.tsx";

/** Closes a fair for good: what follows from it is said first, and has to be agreed to. */
export function CloseFair({ action, missing }: { action: string; missing: string }) {
  const { t } = useTranslation("fairSales");
  return (
    <Details summary={t("close.title")} className="print:hidden">
      <Form method="post" action={action} className="flex max-w-form flex-col gap-4">
        <Notice tone="warning" title={missing}>
          {t("close.consequences")}
        </Notice>
        <Checkbox id="sure" name="sure" value="yes" label={t("close.sure")} required />
        <div>
          <Button variant="danger" icon="lock">
            {t("close.button")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
