import { forwardRef, type TextareaHTMLAttributes } from "react";
import { classNames } from "../class-names.ts";
import { useField } from "./field.tsx";

/** Several lines of text; inside a Field it finds its label and error by itself. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(function Textarea(
  { className, rows = 4, ...rest },
  ref,
) {
  return <textarea ref={ref} rows={rows} className={classNames("control", className)} {...rest} {...useField(rest)} />;
});
