import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons/icon.tsx";
import { useField } from "./field.tsx";

export type FileInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className" | "onChange">;

/**
 * A file to choose, in the reader's language and not the browser's. The browser's own input lies over what is drawn: it
 * takes clicks, keys and files dropped on it. Without a script it shows beside the button, for what was chosen.
 */
export function FileInput(props: FileInputProps) {
  const { t } = useTranslation("ui");
  const links = useField(props);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const show = () => setName(Array.from(input.current?.files ?? [], (file) => file.name).join(", "));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was chosen before the script ran
  useEffect(() => {
    show();
    const form = input.current?.form;
    const forget = () => setName("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  return (
    <span className="control file-field">
      <label htmlFor={links.id}>
        <Icon name="upload" className="size-4" />
        {t("file.choose")}
      </label>
      <span className="file-name needs-script" title={name || undefined} aria-hidden>
        {name || t("file.none")}
      </span>
      <input ref={input} type="file" {...props} {...links} onChange={show} />
    </span>
  );
}
