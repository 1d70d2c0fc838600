import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { Form, Link } from "#app/ui/link.tsx";

interface End {
  key: string;
  name: string;
  about: string;
}

export interface EndPickerProps {
  /** Name of the search field in the address. */
  field: "who" | "whom";
  number: number;
  icon: IconName;
  chosen: (End & { again: string }) | null;
  text: string;
  offered: (End & { to: string })[];
  /** The page that is asked for names. */
  action: string;
  /** What the address keeps: the other end. */
  keep: Record<string, string | number | null>;
}

/** One end of a support link: looked for by name and chosen with a link, so that it needs no script. */
export function EndPicker({ field, number, icon, chosen, ...search }: EndPickerProps) {
  const { t } = useTranslation("network");
  return (
    <section className="flex min-w-0 flex-col gap-3" aria-label={t(`add.${field}`)}>
      <h2 className="flex items-center gap-2 text-lg">
        <span className="figures inline-flex size-8 items-center justify-center rounded-full bg-accent-soft text-base text-accent">
          {number}
        </span>
        {t(`add.${field}`)}
      </h2>
      {chosen ? (
        <div className="flex items-start gap-3 rounded-lg border-2 border-accent bg-surface p-4">
          <Icon name={icon} className="mt-0.5 size-6 text-accent" />
          <span className="min-w-0 flex-1">
            <strong className="block">{chosen.name}</strong>
            <span className="text-sm text-ink-soft">{chosen.about}</span>
          </span>
          <Link to={chosen.again}>{t("add.change")}</Link>
        </div>
      ) : (
        <Search field={field} {...search} />
      )}
    </section>
  );
}

function Search({ field, text, offered, action, keep }: Omit<EndPickerProps, "number" | "icon" | "chosen">) {
  const { t } = useTranslation("network");
  return (
    <search className="flex flex-col gap-3">
      <Form method="get" action={action} preventScrollReset>
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field id={field} label={t(`add.${field}Label`)} help={t(`add.${field}Help`)}>
          <div className="flex gap-2">
            <TextInput id={field} key={text} type="search" name={field} defaultValue={text} autoComplete="off" />
            <Button icon="search">{t("add.search")}</Button>
          </div>
        </Field>
      </Form>
      {text && offered.length === 0 && (
        <p className="text-ink-soft" role="status">
          {t(`add.${field}None`)}
        </p>
      )}
      {offered.length > 0 && (
        <ul className="rounded-md border border-line">
          {offered.map(({ key, name, about, to }) => (
            <li key={key} className="border-b border-line last:border-0">
              <Link to={to} preventScrollReset className="block px-3 py-2 no-underline hover:bg-accent-soft">
                <strong className="block underline underline-offset-4">{name}</strong>
                <span className="text-sm text-ink-soft">{about}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
