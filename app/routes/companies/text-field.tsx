import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import type { useAnswer } from "./use-answer.ts";

interface Props {
  name: string;
  label: string;
  answer: ReturnType<typeof useAnswer>;
  /** The form's own name, where a page has several. */
  of?: string;
  kind?: "text" | "number" | "day";
  help?: ReactNode;
  suffix?: ReactNode;
  optional?: boolean;
}

/** One question of a form on companies, with its stored or typed answer and what is wrong with it. */
export function TextField({ name, label, answer, of, kind = "text", help, suffix, optional }: Props) {
  const { t } = useTranslation("companies");
  const id = of ? `${of}-${name}` : name;
  return (
    <Field
      id={id}
      label={label}
      help={help ?? (kind === "day" ? t("form.dayHelp") : undefined)}
      error={answer.error(name)}
      optional={optional}
    >
      <TextInput
        name={name}
        defaultValue={answer.value(name)}
        numeric={kind === "number"}
        suffix={suffix}
        width={kind === "text" ? "full" : "medium"}
        autoComplete="off"
      />
    </Field>
  );
}
